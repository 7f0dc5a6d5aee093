// How the packs look: black on white, for any printer. Nothing in it comes from a scenario.

#include "room/paper_parts.hpp"

namespace kenes::room {

const std::string_view kPaperStyle = R"css(
@page { size: A4; margin: 12mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #1b1b1b; font: 10pt/1.32 PT Sans, Noto Sans, Segoe UI, DejaVu Sans, Arial, sans-serif; }
@media screen { body { max-width: 182mm; margin: 8mm auto; } }
.page { break-before: page; }
.first { break-before: auto; }
h1 { font-size: 19pt; line-height: 1.15; margin: 0 0 2mm; }
h2 { font-size: 13pt; line-height: 1.2; margin: 3mm 0 1mm; }
h3 { font-size: 10.5pt; margin: 2.4mm 0 .8mm; break-after: avoid; }
p { margin: 0 0 1.6mm; }
ul, ol { margin: 0 0 1.6mm; padding-left: 5mm; }
li { margin-bottom: .6mm; }
li.note { list-style: none; margin-left: 3mm; color: #333; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 600; }
td, th { vertical-align: top; padding: .9mm 2mm .9mm 0; border-bottom: .2mm solid #bbb; }
tr { break-inside: avoid; }
.quiet { color: #555; font-size: 9.5pt; }
.figure { white-space: nowrap; text-align: right; padding-right: 4mm; }
.agenda th { width: 38mm; }
.clock { width: 18mm; border-left: .2mm solid #bbb; }
.rules td, .rules th, .people td, .people th, .claims { font-size: 9pt; line-height: 1.25; }
.people td, .people th { padding: .25mm 2mm .25mm 0; }
.ladder { width: auto; margin: 2mm 0; }
.ladder td, .ladder th { border: .2mm solid #999; padding: .8mm 2.6mm; text-align: center; }
.tick, .plain { list-style: none; padding-left: 0; }
.tick li::before { content: ''; display: inline-block; width: 3mm; height: 3mm; border: .25mm solid #333; margin-right: 2mm; }
.choice::before { content: ''; display: inline-block; width: 3mm; height: 3mm; border: .25mm solid #333; margin-right: 1.8mm; text-indent: 0; }
.strip { display: flex; justify-content: space-between; align-items: baseline; gap: 4mm; height: 15mm; padding-bottom: 3mm; border-bottom: .3mm dashed #777; margin-bottom: 4mm; }
.strip b { font-size: 14pt; }
.strip i { color: #666; font-size: 8.5pt; max-width: 62mm; text-align: right; }
.card { font-size: 9.6pt; }
.card h2 { margin-top: 0; }
.columns { columns: 2; column-gap: 8mm; }
.columns h3:first-child { margin-top: 0; }
.columns h3, .columns li { break-inside: avoid; }
.may { font-size: 8pt; line-height: 1.22; margin-bottom: 1mm; break-inside: avoid; }
.owner { color: #555; border-bottom: .2mm solid #bbb; padding-bottom: 1mm; }
.document { border: .3mm solid #444; padding: 3mm 5mm; margin: 0 0 4mm; break-inside: avoid; }
.document h3 { font-size: 12pt; margin: 0; }
.kind { display: flex; justify-content: space-between; color: #555; font-size: 8.5pt; letter-spacing: .04em; margin: 0 0 1mm; }
.about { color: #444; font-size: 9.5pt; padding-bottom: 1.4mm; border-bottom: .2mm solid #999; }
.document ol { padding-left: 7mm; margin: 0; }
.document li { padding: .6mm 0; }
.document li::marker { font-weight: 600; }
.row { display: flex; justify-content: space-between; gap: 6mm; border-bottom: .15mm dotted #999; }
.row span:last-child { text-align: right; }
.row span:only-child { text-align: left; }
.remark { color: #555; font-size: 9.5pt; border: 0; }
.letter, .minutes, .testimony, .act, .contract, .protocol { font-family: PT Serif, Noto Serif, Cambria, DejaVu Serif, Times New Roman, serif; }
.letter, .testimony { border-width: 0 0 0 1.2mm; border-color: #888; }
.act, .contract, .protocol { border-style: double; border-width: 1mm; }
.table, .schedule { border-top-width: 1.4mm; }
.photo, .map { border-width: 2.4mm; border-color: #ccc; }
.post { border-radius: 4mm; border-style: solid; border-color: #888; }
.claims td { width: 66%; }
.claims .note { width: 34%; border-left: .2mm solid #bbb; }
.claims p { margin: 0; }
.drafts { columns: 3; column-gap: 8mm; }
.drafts h1, .drafts h1 + p { column-span: all; }
.draft { break-inside: avoid; border-top: .3mm solid #444; margin-bottom: 2mm; font-size: 8.8pt; line-height: 1.25; }
.slot { margin: 0 0 1mm; }
.slot b { display: block; color: #555; font-size: 8.5pt; }
.slot .choice { display: block; padding-left: 5mm; text-indent: -5mm; }
.cover { font-size: 18pt; line-height: 1.3; border: .6mm solid #444; padding: 6mm 8mm; margin-top: 30mm; }
.truth { break-inside: avoid; border-top: .2mm solid #bbb; }
.tent { height: 132mm; break-inside: avoid; border-bottom: .3mm dashed #999; }
.half { height: 66mm; display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center; }
.half b { font-size: 27pt; line-height: 1.15; }
.half span { font-size: 12.5pt; margin-top: 3mm; max-width: 150mm; }
.far { transform: rotate(180deg); border-top: .2mm dotted #aaa; }
.ballots, .cut { display: grid; }
.ballots { grid-template-columns: 1fr 1fr 1fr; }
.ballot { height: 33.5mm; border: .2mm dashed #999; padding: 3mm 5mm; break-inside: avoid; }
.ballot p { margin: 0 0 1mm; }
.ballot .choice { font-size: 12pt; }
.cut { grid-template-columns: 1fr 1fr; }
.task { border: .2mm dashed #999; padding: 4mm 5mm; min-height: 62mm; break-inside: avoid; }
.time { height: 132mm; display: flex; align-items: center; justify-content: center; text-align: center; border-bottom: .3mm dashed #999; break-inside: avoid; }
.time b { font-size: 62pt; line-height: 1.05; }
.attendance { columns: 3; font-size: 9.5pt; }
.attendance span { display: block; }
.lined td { height: 7.4mm; }
.lined td, .lined th { border: .2mm solid #999; padding: .6mm 1.6mm; font-size: 9pt; }
.questions th:nth-child(1) { width: 14%; } .questions th:nth-child(4) { width: 16%; } .questions th:nth-child(3) { width: 28%; }
.votes th:first-child { width: 40%; }
.blank { display: flex; gap: 3mm; align-items: flex-end; margin: 0; min-height: 9mm; }
.blank span { flex: 1; border-bottom: .2mm solid #777; }
.wording { break-inside: avoid; }
)css";

}  // namespace kenes::room
