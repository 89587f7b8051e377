// The HTML report's style and script. The page is complete without the script, which only filters, sorts and
// opens what is folded for printing.
#include "report/html_page.h"

namespace credward::report {

const std::string_view kHtmlStyle = R"css(
:root{color-scheme:light dark;--bg:#fff;--fg:#1b1f24;--soft:#59636e;--line:#d1d9e0;--panel:#f6f8fa;--head:#b3261e;--hist:#8a5a00;--gone:#59636e;--link:#0550ae;--barhead:#c9372c;--barhist:#b8860b}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--soft:#9da7b3;--line:#3d444d;--panel:#161b22;--head:#ff8d84;--hist:#e3b341;--gone:#9da7b3;--link:#79b8ff;--barhead:#f0645a;--barhist:#d29922}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header,main{max-width:70rem;margin:0 auto;padding:1rem 1.25rem}
h1{font-size:1.6rem;margin:.5rem 0}h2{font-size:1.25rem;margin:2.2rem 0 .8rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
h3{font-size:1.05rem;margin:0 0 .5rem}h4{font-size:1rem;margin:1rem 0 .3rem}
a{color:var(--link)}a:focus-visible,summary:focus-visible,button:focus-visible,select:focus-visible,input:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static;display:inline-block;padding:.5rem}
code,.mono{font-family:ui-monospace,monospace;font-size:.9em}.soft{color:var(--soft)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.tiles li{background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem}.tiles b{display:block;font-size:1.5rem}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1rem;padding:0;list-style:none}
.incident{border:1px solid var(--line);border-left:.35rem solid var(--hist);border-radius:.5rem;padding:1rem;margin:0 0 1rem}.incident.head{border-left-color:var(--head)}.incident.gone{border-left-color:var(--gone)}
.status{font-weight:700;color:var(--hist)}.head .status{color:var(--head)}.gone .status{color:var(--gone)}
dl{display:grid;grid-template-columns:10rem 1fr;gap:.15rem 1rem;margin:.5rem 0}dt{color:var(--soft)}dd{margin:0}
.first{background:var(--panel);border:1px solid var(--line);border-radius:.4rem;padding:.6rem .8rem}
ol.steps>li{margin:.4rem 0}pre{background:var(--panel);border:1px solid var(--line);border-radius:.4rem;padding:.6rem .8rem;white-space:pre-wrap;margin:.4rem 0}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}caption{text-align:left;color:var(--soft);padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line);min-width:6rem}th{overflow-wrap:normal}td:first-child{min-width:11rem}
.tools{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:0 0 1rem}.tools label{display:block}
input,select,button{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--soft);border-radius:.3rem;padding:.3rem .5rem}
svg{width:100%;min-width:44rem;height:auto;display:block}svg text{fill:var(--fg);font:12px system-ui,sans-serif}svg .axis{stroke:var(--line)}svg .headbar{fill:var(--barhead)}svg .histbar{fill:var(--barhist)}
figure{margin:1rem 0}figcaption{color:var(--soft)}[hidden]{display:none!important}
@media (max-width:40rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}.incident{padding:.75rem}}
@media print{svg{min-width:0!important}:root{--bg:#fff;--fg:#000;--soft:#444;--line:#999;--panel:#fff;--head:#900;--hist:#640;--link:#000}.tools,.skip,nav{display:none!important}.incident,figure,tr{break-inside:avoid}.scroll{overflow:visible}header,main{max-width:none;padding:0}}
)css";

const std::string_view kHtmlScript = R"js(
"use strict";
(function(){
var list=document.getElementById("incident-list"),tools=document.getElementById("tools");
addEventListener("beforeprint",function(){document.querySelectorAll("details").forEach(function(d){d.open=true})});
if(!list||!tools)return;
tools.hidden=false;
var items=Array.prototype.slice.call(list.children),words=document.getElementById("words"),status=document.getElementById("status"),order=document.getElementById("order"),count=document.getElementById("count");
function show(){
var wanted=words.value.toLowerCase(),seen=0;
items.forEach(function(item){
var fits=(status.value===""||item.dataset.status===status.value)&&(wanted===""||item.textContent.toLowerCase().indexOf(wanted)>=0);
item.hidden=!fits;if(fits)seen++});
count.textContent=seen+" of "+items.length+" shown"}
function sort(){
var by=order.value;
items.sort(function(a,b){
if(by==="rank")return a.dataset.rank-b.dataset.rank;
if(by==="days")return b.dataset.days-a.dataset.days||a.dataset.rank-b.dataset.rank;
return b.dataset.places-a.dataset.places||a.dataset.rank-b.dataset.rank});
items.forEach(function(item){list.appendChild(item)})}
words.addEventListener("input",show);status.addEventListener("change",show);order.addEventListener("change",sort);show()
})();
)js";

}  // namespace credward::report
