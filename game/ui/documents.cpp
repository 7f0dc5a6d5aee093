// A whole document: what stands above its lines, the lines, what stands below them.

#include "ui/dress.hpp"

namespace kenes::ui {
namespace {

using rules::EvidenceKind;
using stage::Canvas;
using stage::Tone;

bool is_picture(EvidenceKind kind) { return kind == EvidenceKind::photo || kind == EvidenceKind::map; }
bool is_ruled(EvidenceKind kind) { return kind == EvidenceKind::table || kind == EvidenceKind::schedule; }

/// The head of a group: a disc with a speech mark, and its name.
void chat_head(Paper& paper, const DocumentModel& document) {
  Canvas canvas = paper.canvas();
  const float radius = paper.px(17);
  const stage::Point centre{paper.left() + radius, paper.y() + radius};
  canvas.circle(centre, radius, paper.pen().palette[Tone::sky]);
  canvas.rect({centre.x - radius * 0.5F, centre.y - radius * 0.4F, radius, radius * 0.65F},
              paper.pen().palette[Tone::paper], radius * 0.2F);
  canvas.fill({{centre.x - radius * 0.3F, centre.y + radius * 0.2F},
               {centre.x + radius * 0.1F, centre.y + radius * 0.2F},
               {centre.x - radius * 0.35F, centre.y + radius * 0.55F}},
              paper.pen().palette[Tone::paper]);
  paper.write(document.title, {Lettering::bold, 0, 44});
  paper.write(document.about, {Lettering::small, 1, 44});
  paper.skip(12);
}

void table_head(Paper& paper, const DocumentModel& document) {
  heading(paper, document, false);
  Canvas canvas = paper.canvas();
  canvas.rect({paper.left(), paper.y() - paper.px(3), paper.width(), paper.px(3)}, paper.ink(0.4F));
}

/// Somebody's own words: a large pair of quotation marks.
void quotation_marks(Paper& paper) {
  Canvas canvas = paper.canvas();
  const stage::Colour ink = mix(paper.sheet(), paper.pen().palette[Tone::gold], 0.8F);
  for (const float x : {0.0F, 20.0F}) {
    const float left = paper.left() + paper.px(x);
    canvas.circle({left + paper.px(7), paper.y() + paper.px(14)}, paper.px(7), ink);
    canvas.taper({{{left + paper.px(1), paper.y() + paper.px(13)}},
                  {{left + paper.px(4), paper.y() + paper.px(4)}},
                  {{left + paper.px(12), paper.y()}}},
                 paper.px(3), paper.px(3), paper.px(1), ink);
  }
  paper.skip(28);
}

void head(Paper& paper, const DocumentModel& document) {
  if (document.kind == EvidenceKind::post) return chat_head(paper, document);
  if (is_ruled(document.kind)) return table_head(paper, document);
  if (is_picture(document.kind)) {
    print(paper, document);
    return heading(paper, document, false);
  }
  if (document.kind == EvidenceKind::testimony) {
    quotation_marks(paper);
    return heading(paper, document, false);
  }
  letterhead(paper);
  heading(paper, document, true);
}

}  // namespace

std::optional<std::size_t> draw_document(const Pen& pen, const DocumentModel& document,
                                         const DocumentLook& look) {
  std::optional<std::size_t> pressed;
  Paper paper(pen, look.width, look.zoom);
  if (document.kind == EvidenceKind::post) paper.tint(Tone::sky, kChatTint);
  head(paper, document);
  for (std::size_t i = 0; i < document.lines.size(); ++i) {
    if (draw_line(paper, document, i, look)) pressed = i;
  }
  signing(paper, document);
  return pressed;
}

}  // namespace kenes::ui
