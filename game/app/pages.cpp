#include "app/pages.hpp"

namespace kenes::app {

using records::Block;
using records::StoryLine;

namespace {

void print(Terminal& terminal, const records::Voice& voice, const StoryLine& line) {
  const std::string words = records::printed(voice, line);
  switch (line.kind) {
    case StoryLine::Kind::heading:
      terminal.heading(words);
      break;
    case StoryLine::Kind::speech:
      terminal.paragraph(words, {"", "  "});
      break;
    case StoryLine::Kind::narrator:
      terminal.paragraph(words);
      break;
    default:
      terminal.paragraph(words, {"  * ", "    "});
      break;
  }
}

}  // namespace

void print(Terminal& terminal, const records::Voice& voice, const records::Story& story) {
  const records::Story lines = records::gathered(voice, story);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool speech = lines[i].kind == StoryLine::Kind::speech;
    const bool goes_on =
        speech && i > 0 && lines[i - 1].kind == StoryLine::Kind::speech && lines[i - 1].by == lines[i].by;
    if (goes_on) {
      terminal.paragraph(lines[i].text, {"  ", "  "});  // Who speaks on is not named again.
    } else {
      print(terminal, voice, lines[i]);
    }
  }
}

void print(Terminal& terminal, const records::Page& page) {
  for (const Block& block : page.blocks()) {
    switch (block.kind) {
      case Block::Kind::heading:
        terminal.heading(block.text);
        break;
      case Block::Kind::paragraph:
        terminal.paragraph(block.text);
        break;
      case Block::Kind::item:
        terminal.paragraph(block.text, {"- ", "  "});
        break;
      case Block::Kind::detail:
        terminal.paragraph(block.text, {"  ", "  "});
        break;
    }
  }
  terminal.blank();
}

}  // namespace kenes::app
