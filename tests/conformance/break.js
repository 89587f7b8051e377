// Breaks a good SARIF file in ways that only the schema or only the Multitool sees, one file each.
// usage: node break.js GOOD.sarif FOLDER
"use strict";
const fs = require("fs");
const path = require("path");

const breakages = {
  "zero-column": (log) => { log.runs[0].results[0].locations[0].physicalLocation.region.startColumn = 0; },
  "no-help": (log) => { delete log.runs[0].tool.driver.rules[0].help; },
  "wrong-rule-index": (log) => { log.runs[0].results[0].ruleIndex = 99; },
};

const [good, folder] = process.argv.slice(2);
const text = fs.readFileSync(good, "utf8");
for (const [name, apply] of Object.entries(breakages)) {
  const log = JSON.parse(text);
  apply(log);
  fs.writeFileSync(path.join(folder, `${name}.sarif`), JSON.stringify(log));
}
fs.writeFileSync(path.join(folder, "truncated.sarif"), text.slice(0, text.length / 2));
