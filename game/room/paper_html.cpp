#include "room/paper_html.hpp"

namespace kenes::room {

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

Html::Element::Element(Html& html, std::string_view tag, std::string_view classes) : html_(html), tag_(tag) {
  html_.out_.append("<").append(tag);
  if (!classes.empty()) html_.out_.append(" class=\"").append(classes).append("\"");
  html_.out_ += '>';
}

Html::Element::~Element() { html_.out_.append("</").append(tag_).append(">\n"); }

void Html::put(std::string_view tag, std::string_view text, std::string_view classes) {
  if (!text.empty()) box(tag, classes, text);
}

void Html::box(std::string_view tag, std::string_view classes, std::string_view text) {
  const Element whole(*this, tag, classes);
  out_ += escaped(text);
}

}  // namespace kenes::room
