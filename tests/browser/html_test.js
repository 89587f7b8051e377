// The HTML report in a real browser: nothing fetched, nothing complained of, no accessibility violation wide and narrow,
// light, dark and printed; complete without script; usable with the keyboard alone.
// usage: html_test.js CHROMIUM NODE_MODULES REPORT.html [FOLDER FOR SCREENSHOTS]
"use strict";
const assert = require("node:assert");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { Browser } = require("./browser.js");

const [command, modules, report, pictures] = process.argv.slice(2);
const url = pathToFileURL(report).href;
const axe = fs.readFileSync(path.join(modules, "axe-core/axe.min.js"), "utf8");
const looks = {
  wide: { width: 1400 },
  "wide-dark": { width: 1400, scheme: "dark" },
  narrow: { width: 360 },
  "narrow-dark": { width: 360, scheme: "dark" },
  telephone: { width: 320 },
  print: { width: 800, media: "print" },
};

// What is folded has to be sound, too.
async function check_looks(page) {
  await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
  for (const [name, look] of Object.entries(looks)) {
    await page.look(look);
    if (pictures) fs.writeFileSync(path.join(pictures, `${name}.png`), await page.picture());
    const violations = await page.evaluate(`axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html.slice(0, 200)))`);
    assert.deepStrictEqual(violations, [], `${name}: ${violations.join("\n")}`);
    const sideways = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assert.ok(sideways <= 0, `${name}: the page scrolls sideways by ${sideways}`);
  }
  await page.look(looks.wide);
}

// A caption of one letter a line is no sideways scrolling.
async function check_words(page) {
  await page.look(looks.narrow);
  const thin = await page.evaluate(`Array.from(document.querySelectorAll("caption, td, dd, p, li, pre"))
    .filter((e) => { const r = e.getBoundingClientRect(); return r.width > 0 && r.width < 60 && r.height > 120; }).map((e) => e.outerHTML.slice(0, 200))`);
  assert.deepStrictEqual(thin, []);
  await page.look(looks.wide);
}

async function check_folding(page) {
  const opened = () => page.evaluate(`document.querySelectorAll("#incident-list > details[open]").length`);
  const all = await page.evaluate(`document.getElementById("incident-list").children.length`);
  await page.load(url);
  assert.strictEqual(await opened(), 1, "the most urgent incident is open");
  await page.evaluate(`document.querySelectorAll("#incident-list > details > summary")[1].focus()`);
  await page.press("Enter", "Enter", "\r");
  assert.strictEqual(await opened(), 2, "Enter opens an incident");
  await page.evaluate(`document.getElementById("fold").focus()`);
  await page.press("Enter", "Enter", "\r");
  assert.strictEqual(await opened(), all, "all are opened by keyboard");
  await page.press("Enter", "Enter", "\r");
  assert.strictEqual(await opened(), 0);
  await page.evaluate(`location.hash = "#incident-3"; new Promise((done) => setTimeout(done, 100))`);
  assert.strictEqual(await page.evaluate(`document.getElementById("incident-3").open`), true, "a link opens what it points to");
}

// Printed without a click: what is folded on the screen is on paper.
async function check_print(page) {
  await page.load(url);
  await page.look(looks.print);
  const hidden = await page.evaluate(`Array.from(document.querySelectorAll("#incident-list .body")).filter((e) => e.getBoundingClientRect().height < 50).length`);
  assert.strictEqual(hidden, 0, "a folded incident is not printed");
  await page.look(looks.wide);
}

async function check_keyboard(page) {
  await page.evaluate("document.activeElement.blur(), scrollTo(0, 0)");
  const reached = [];
  for (let i = 0; i < 60; ++i) {
    await page.press("Tab", "Tab");
    reached.push(await page.evaluate("(document.activeElement.id || document.activeElement.className || document.activeElement.tagName)"));
    if (i === 0) assert.strictEqual(reached[0], "skip");
    if (reached.at(-1) === "words") break;
  }
  for (const wanted of ["words"]) assert.ok(reached.includes(wanted), `Tab does not reach ${wanted}: ${reached}`);
  await page.press("q", "KeyQ", "q");
  await page.press("z", "KeyZ", "z");
  await page.press("q", "KeyQ", "q");
  const shown = await page.evaluate(`Array.from(document.getElementById("incident-list").children).filter((i) => !i.hidden).length`);
  assert.strictEqual(shown, 0, "the filter hides what does not fit");
  assert.match(await page.evaluate(`document.getElementById("count").textContent`), /^0 of \d+ shown$/);
}

async function check_sorting(page) {
  const days = await page.evaluate(`(() => {
    const words = document.getElementById("words"), order = document.getElementById("order");
    words.value = ""; words.dispatchEvent(new Event("input"));
    order.value = "days"; order.dispatchEvent(new Event("change"));
    return Array.from(document.getElementById("incident-list").children).map((i) => +i.dataset.days);
  })()`);
  assert.deepStrictEqual(days, [...days].sort((a, b) => b - a));
}

async function check_without_script(page) {
  await page.send("Emulation.setScriptExecutionDisabled", { value: true });
  await page.load(url);
  const { root } = await page.send("DOM.getDocument", { depth: -1 });
  const { outerHTML } = await page.send("DOM.getOuterHTML", { nodeId: root.nodeId });
  assert.match(outerHTML, /Revoke the old key/);
  const { nodeId } = await page.send("DOM.querySelector", { nodeId: root.nodeId, selector: "#tools[hidden]" });
  assert.notStrictEqual(nodeId, 0, "the filter is not offered where it cannot work");
}

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "credward-browser-"));
  const browser = new Browser(command, folder);
  const timer = setTimeout(() => {
    console.error("no answer from the browser within 120 s");
    browser.child.kill("SIGKILL");
    process.exit(1);
  }, 120000);
  try {
    const page = await browser.open();
    await page.load(url);
    await page.evaluate(axe + ";0");
    await check_looks(page);
    await check_words(page);
    await check_keyboard(page);
    await check_sorting(page);
    assert.strictEqual(await page.evaluate("document.images.length"), 0, "a repository's markup became an image");
    await check_folding(page);
    await check_print(page);
    await check_without_script(page);
    assert.deepStrictEqual(page.complaints, []);
    assert.deepStrictEqual([...new Set(page.requests.map((request) => request.split("#")[0]))], [url]);
    console.log("the page is sound");
  } finally {
    clearTimeout(timer);
    await browser.close();
    await new Promise((resolve) => browser.child.once("exit", resolve));
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
