// The check that GitHub's upload action makes before it sends a file: jsonschema against the 2.1.0 schema. The action
// only warns about URIs that break their format; here they are errors like all others.
// usage: node schema_gate.js NODE_MODULES FILE.sarif...
"use strict";
const fs = require("fs");
const path = require("path");

const [modules, ...files] = process.argv.slice(2);
const { Validator } = require(path.resolve(modules, "jsonschema"));
const schema = JSON.parse(fs.readFileSync(path.resolve(modules, "@microsoft/sarif-multitool-linux/sarif-2.1.0.json"), "utf8"));

function errorsOf(file) {
  let log;
  try {
    log = JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    return [`not JSON: ${error.message}`];
  }
  return new Validator().validate(log, schema).errors.map((error) => error.stack);
}

let failed = false;
for (const file of files) {
  const errors = errorsOf(file);
  for (const error of errors.slice(0, 20)) console.log(`${file}: ${error}`);
  failed ||= errors.length > 0;
}
process.exit(failed ? 1 : 0);
