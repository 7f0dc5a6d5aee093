#include "room/record_paper.hpp"

#include <span>

#include "records/minutes.hpp"
#include "room/paper_html.hpp"
#include "room/paper_parts.hpp"
#include "room/record_page.hpp"

namespace kenes::room {
namespace {

constexpr std::array<std::string_view, 4> kTags{"h2", "p", "li", "li"};
constexpr std::array<std::string_view, 4> kClasses{"", "", "", "note"};

/// Items that follow each other are one list.
void write_blocks(Html& html, std::span<const records::Block> blocks) {
  const auto is_item = [](const records::Block& block) { return block.kind >= records::Block::Kind::item; };
  for (std::size_t i = 0; i < blocks.size();) {
    if (!is_item(blocks[i])) {
      const auto kind = static_cast<std::size_t>(blocks[i].kind);
      html.put(kTags[kind], blocks[i++].text);
      continue;
    }
    const auto list = html.in("ul");
    for (; i < blocks.size() && is_item(blocks[i]); ++i) {
      const auto kind = static_cast<std::size_t>(blocks[i].kind);
      html.put(kTags[kind], blocks[i].text, kClasses[kind]);
    }
  }
}

/// `cover`: what stands on a sheet before it, so that nobody reads on by mistake; empty: nothing does.
std::string paper_of(std::span<const records::Block> blocks, const std::string& title,
                     const std::string& cover, text::Language language) {
  Html html;
  {
    const auto head = html.in("head");
    html.charset();
    html.put("title", title);
    html.style(kPaperStyle);
  }
  {
    const auto body = html.in("body");
    if (!cover.empty()) {
      html.put("h1", title);
      html.put("p", cover, "cover");
    }
    html.put("h1", title, cover.empty() ? "" : "page");
    write_blocks(html, blocks);
  }
  return "<!DOCTYPE html>\n<html lang=\"" + std::string(text::code_of(language)) + "\">\n" + html.written() +
         "</html>\n";
}

}  // namespace

std::string minutes_paper(const Scene& scene, text::Language language) {
  const records::Voice voice = scene.play.voice(language);
  const scenario::ScenarioContent& content = scene.play.content;
  const records::Occasion occasion{scenario::opening_of(content.held), content.section_claims};
  const records::Page page =
      records::minutes_page(voice, facts_now(scene), occasion, record_page(voice, scene));
  const std::span<const records::Block> blocks = page.blocks();
  return paper_of(blocks.subspan(1), blocks.front().text, {}, language);
}

std::string debrief_paper(const Scene& scene, text::Language language) {
  const records::Voice voice = scene.play.voice(language);
  const bool early = scene.state.stage != Stage::debrief && !scene.session.is_over();
  const records::Page page = whole_debrief(scene, language, {}, facts_now(scene));
  return paper_of(page.blocks(), voice.tell("title"),
                  early ? voice.say("room.record.spoiler") : std::string(), language);
}

}  // namespace kenes::room
