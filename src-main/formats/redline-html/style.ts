/** How the page looks: paper in the light, dark where the reader's system is, and plain ink on a printer. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#f6f6f3;--paper:#fff;--ink:#1d1f24;--mute:#5c6068;--line:#e2e1dc;--accent:#3d4fd6;--ins:#08652f;--ins-bg:#e2f5ea;--del:#a8231b;--del-bg:#fdebe9;--move:#6136b0;--warn:#7a4f00;--warn-bg:#fff3d9;--warn-line:#d9b25f;--vendor:#8f5106;--buyer:#0a6274}
@media (prefers-color-scheme:dark){:root{--bg:#17181b;--paper:#1f2024;--ink:#e8e8e6;--mute:#a6a9b1;--line:#34363d;--accent:#9aa7ff;--ins:#6fd097;--ins-bg:#17362a;--del:#ff9d94;--del-bg:#43211f;--move:#c3a6fa;--warn:#ecc069;--warn-bg:#3b2f16;--warn-line:#7d6630;--vendor:#e8ab5c;--buyer:#63c5d8}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:13px/1.5 system-ui,sans-serif}
header,main,footer{max-width:66rem;margin:0 auto;padding:1.5rem 2rem}
header{padding-bottom:0}
h1{font:600 1.75rem/1.25 "Source Serif 4",Georgia,serif;margin:.5rem 0 1rem;overflow-wrap:anywhere}
h2{font-size:.8rem;font-weight:600;margin:1.6rem 0 .5rem;color:var(--mute)}
a{color:var(--accent)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0}
dt{color:var(--mute)}
dd{margin:0;overflow-wrap:anywhere}
.side{font-weight:600}.vendor{color:var(--vendor)}.buyer{color:var(--buyer)}
ul,ol{margin:0;padding-left:1.2rem}
li{margin:.15rem 0}
.warning{color:var(--warn)}
li.warning{font-weight:600}
details{margin-top:.8rem}
summary{cursor:pointer;color:var(--accent)}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin:0;padding:0;list-style:none;font-family:"Source Serif 4",Georgia,serif;font-size:1rem}
.text{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:1.6rem 1.8rem}
.clause,.story{display:grid;grid-template-columns:minmax(0,1fr) 13rem;column-gap:2rem}
.clause>.part{grid-column:1}
.note{grid-column:2;grid-row:1/span 50;margin:.35rem 0 0;padding-left:.7rem;border-left:2px solid var(--line);font-size:.75rem;color:var(--mute);align-self:start}
.clause:has(>.d0)>.note{margin-top:1rem}
.note .warning,.note .what{display:block}
.count{font-weight:600;color:var(--ink)}
.unmarked>.note{border-color:var(--warn-line);border-left-width:4px;border-left-style:double}
.unmarked>.note .warning{background:var(--warn-bg);border-radius:3px;padding:0 .3rem;margin-bottom:.15rem}
.unmarked>.note .warning::before{content:"! "}
.moved>.note{border-color:var(--move)}
.part{display:grid;grid-template-columns:4.6rem minmax(0,1fr)}
.number{padding-top:.2rem;color:var(--mute);font:.95rem/1.5 "Source Serif 4",Georgia,serif;font-variant-numeric:lining-nums tabular-nums;overflow-wrap:anywhere;padding-right:.6rem}
.words{font:1rem/1.5 "Source Serif 4",Georgia,serif;white-space:pre-wrap;overflow-wrap:anywhere}
.words p,.words h3{margin:.2rem 0}
.words h3{font:600 1.05rem/1.4 "Source Serif 4",Georgia,serif}
.d0{margin-top:.7rem}.d1{padding-left:0}.d2{padding-left:1.6rem}.d3{padding-left:3.2rem}.d4{padding-left:4.8rem}.d5,.d6{padding-left:6.4rem}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:0 0 -1px}
td{border:1px solid var(--line);padding:.25rem .5rem;vertical-align:top;font-size:.9rem;overflow-wrap:break-word}
ins{color:var(--ins);background:var(--ins-bg);text-decoration:underline;text-underline-offset:.18em}
del{color:var(--del);background:var(--del-bg);text-decoration:line-through}
del+ins{margin-left:.12em}
.moved>.part>.words,.legend .moves{text-decoration:underline double var(--move);text-underline-offset:.2em}
.moved>.part>.words{border-left:2px solid var(--move);padding-left:.4rem;margin-left:-.5rem}
.words ins:not(.break)::before,.words del:not(.break)::before{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.words ins:not(.break)::before{content:"[inserted:] "}.words del:not(.break)::before{content:"[deleted:] "}
ins.break::before,del.break::before{content:"\\b6"}
.added .break::before,.removed .break::before{content:none}
.note .terms{display:block;color:var(--ink)}
.story{margin-top:1.2rem;border-top:1px solid var(--line);padding-top:.6rem}
.story h3{grid-column:1;font-size:.8rem;margin:.2rem 0;color:var(--mute)}
.story .words{grid-column:1}
.document{margin:2rem 0 .5rem;padding-bottom:.2rem;border-bottom:1px solid var(--line);font-size:.8rem;color:var(--mute);overflow-wrap:anywhere}
.away{margin:.5rem 0;padding-left:.6rem;border-left:2px solid var(--move);font-size:.8rem;color:var(--move)}
.away a{color:inherit}
:target>.note{outline:2px solid var(--accent);outline-offset:3px}
footer{color:var(--mute);font-size:.75rem}
@media (max-width:52rem){header,main,footer{padding-left:1rem;padding-right:1rem}.text{padding:1rem}.clause{display:block}.note{margin-top:.8rem}.part{grid-template-columns:3.2rem minmax(0,1fr)}}
@media print{:root{color-scheme:light;--bg:#fff;--paper:#fff;--ink:#000;--mute:#444;--line:#bbb;--ins:#08652f;--ins-bg:transparent;--del:#a8231b;--del-bg:transparent;--move:#6136b0;--warn:#7a4f00;--warn-bg:transparent;--warn-line:#7a4f00;--vendor:#8f5106;--buyer:#0a6274}
body{font-size:9pt}header,main,footer{max-width:none;padding:0}.text{border:0;padding:0}.clause{grid-template-columns:minmax(0,1fr) 9.5rem;break-inside:auto}.words{font-size:10.5pt}.words h3,.note{break-after:avoid}a{color:inherit;text-decoration:none}details{display:none}tr{break-inside:avoid}@page{margin:20mm 18mm}}
@media (forced-colors:active){ins,del,.moved>.part>.words{forced-color-adjust:none;color:CanvasText;background:Canvas}}
`
