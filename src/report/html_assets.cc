// The HTML report's style and script. The page is complete without the script, which only filters, sorts and
// opens what is folded for printing.
#include "report/html_page.h"

namespace credward::report {

const std::string_view kHtmlStyle = R"css(
:root{color-scheme:light dark;--bg:#fff;--fg:#1b1f24;--soft:#59636e;--line:#d1d9e0;--panel:#f6f8fa;--head:#b3261e;--hist:#8a5a00;--gone:#59636e;--link:#0550ae;--barhead:#c9372c;--barhist:#b8860b;--good:#1a7f37}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--soft:#9da7b3;--line:#3d444d;--panel:#161b22;--head:#ff8d84;--hist:#e3b341;--gone:#9da7b3;--link:#79b8ff;--barhead:#f0645a;--barhist:#d29922;--good:#3fb950}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header,main{max-width:70rem;margin:0 auto;padding:0 1.25rem}header{padding-top:1rem}main{padding-bottom:3rem}
h1{font-size:1.6rem;margin:.5rem 0}h2{font-size:1.25rem;margin:2.2rem 0 .8rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
h3{font-size:1.05rem;margin:0 0 .5rem}section>h3{margin:1.4rem 0 .2rem}h4{font-size:1rem;margin:1rem 0 .3rem}
a{color:var(--link)}a:focus-visible,summary:focus-visible,button:focus-visible,select:focus-visible,input:focus-visible,.incident:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static;display:inline-block;padding:.5rem}
code{font-family:ui-monospace,monospace;font-size:.9em}.soft{color:var(--soft)}.lead{font-size:1.05rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.tiles li{background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem}.tiles b{display:block;font-size:1.5rem}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1rem;padding:0;list-style:none}
.incident{border:1px solid var(--line);border-left:.35rem solid var(--hist);border-radius:.5rem;margin:0 0 .6rem}.incident>summary{padding:.6rem 1rem}.incident .body{padding:0 1rem 1rem}
summary{cursor:pointer}summary h3{display:inline;margin:0}.incident>summary>.soft{display:block;margin-left:1.1rem;font-size:.92rem}h3 code{font-weight:400}.incident.head{border-left-color:var(--head)}.incident.gone{border-left-color:var(--gone)}
.status{font-weight:700;color:var(--hist)}.head .status{color:var(--head)}.gone .status{color:var(--gone)}
dl{display:grid;grid-template-columns:10rem 1fr;gap:.15rem 1rem;margin:.5rem 0}dt{color:var(--soft)}dd{margin:0}
.first{background:var(--panel);border:1px solid var(--line);border-radius:.4rem;padding:.6rem .8rem}
ol.steps{padding-left:1.6rem}ol.steps>li{margin:.4rem 0}ol.steps ul{padding-left:1.2rem}
.defects{list-style:none;padding:0;margin:0}.defects>li{border-bottom:1px solid var(--line);padding:.5rem 0}.defects p{margin:0 0 .3rem}.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem}.pair b{font-size:.85rem;color:var(--soft)}pre.bad{border-left:.25rem solid var(--barhead)}pre.good{border-left:.25rem solid var(--good)}
pre{background:var(--panel);border:1px solid var(--line);border-radius:.4rem;padding:.6rem .8rem;white-space:pre-wrap;margin:.4rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}caption{text-align:left;color:var(--soft);padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:break-word}th{overflow-wrap:normal}th:first-child{width:26%}td:first-child{overflow-wrap:anywhere}
.tools{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:0 0 1rem}.tools label{display:block;font-size:.92rem;color:var(--soft)}.tools input,.tools select,.tools button{height:2.3rem}#count{margin:0;line-height:2.3rem}
input,select,button{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--soft);border-radius:.3rem;padding:.3rem .5rem}
svg{display:block;overflow:hidden}svg text{paint-order:stroke;stroke:var(--bg);stroke-width:3px}svg .year{fill:var(--soft)}.swatch{display:inline-block;width:1.1rem;height:.7rem;border-radius:2px;margin-right:.3rem;print-color-adjust:exact}.swatch.head{background:var(--barhead)}.swatch.hist{background:var(--barhist)}svg text{fill:var(--fg);font:12px system-ui,sans-serif}svg .axis{stroke:var(--line)}svg .headbar{fill:var(--barhead)}svg .histbar{fill:var(--barhist)}
figure{margin:1rem 0}figcaption{color:var(--soft)}[hidden]{display:none!important}
@media (max-width:40rem){dl,.pair{grid-template-columns:1fr}dt{margin-top:.4rem}.incident>summary{padding:.6rem .75rem}.incident .body{padding:0 .75rem .75rem}.tiles{grid-template-columns:1fr 1fr}
table,caption,tbody,tr,td{display:block}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}tr{border:1px solid var(--line);border-radius:.4rem;padding:.3rem .6rem;margin:0 0 .5rem}td{border:0;padding:.1rem 0}td:empty{display:none}td::before{content:attr(data-label) ": ";color:var(--soft)}}
@media print{:root{--bg:#fff;--fg:#000;--soft:#444;--line:#999;--panel:#fff;--head:#900;--hist:#640;--link:#000;--good:#060}details::details-content{content-visibility:visible!important;block-size:auto!important;display:block}.pair,ol.steps>li{break-inside:avoid}summary{list-style:none}h2,h3,h4,summary{break-after:avoid}.tools,.skip,nav{display:none!important}figure,tr,.defects>li{break-inside:avoid}header,main{max-width:none;padding:0}body{font-size:11pt}}
)css";

const std::string_view kHtmlScript = R"js(
"use strict";
(function(){
var list=document.getElementById("incident-list"),tools=document.getElementById("tools");
function openAll(open){document.querySelectorAll("details").forEach(function(d){d.open=open})}
function openLinked(){var target=location.hash.length>1&&document.getElementById(location.hash.slice(1));if(target&&target.tagName==="DETAILS")target.open=true}
addEventListener("beforeprint",function(){openAll(true)});
addEventListener("hashchange",openLinked);openLinked();
if(!list||!tools)return;
tools.hidden=false;
var items=Array.prototype.slice.call(list.children),words=document.getElementById("words"),status=document.getElementById("status"),order=document.getElementById("order"),count=document.getElementById("count"),fold=document.getElementById("fold");
function show(){
var wanted=words.value.toLowerCase(),seen=0;
items.forEach(function(item){
var fits=(status.value===""||item.dataset.status===status.value||(status.value==="live"&&"live" in item.dataset))&&(wanted===""||item.textContent.toLowerCase().indexOf(wanted)>=0);
item.hidden=!fits;if(fits)seen++});
count.textContent=seen+" of "+items.length+" shown"}
function sort(){
var by=order.value;
items.sort(function(a,b){
if(by==="rank")return a.dataset.rank-b.dataset.rank;
if(by==="days")return b.dataset.days-a.dataset.days||a.dataset.rank-b.dataset.rank;
return b.dataset.places-a.dataset.places||a.dataset.rank-b.dataset.rank});
items.forEach(function(item){list.appendChild(item)})}
fold.addEventListener("click",function(){
var open=fold.textContent==="Open all";
items.forEach(function(item){item.open=open});fold.textContent=open?"Fold all":"Open all"});
words.addEventListener("input",show);status.addEventListener("change",show);order.addEventListener("change",sort);show()
})();
)js";

}  // namespace credward::report
