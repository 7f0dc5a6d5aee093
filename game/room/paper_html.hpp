#pragma once
// Writing HTML that is well formed by construction: what is opened is closed, every text is escaped. No
// script, nothing from elsewhere.

#include <string>
#include <string_view>

namespace kenes::room {

/// The five characters that mean something in HTML, written so that they mean themselves.
[[nodiscard]] std::string escaped(std::string_view text);

class Html {
 public:
  /// Closes its element when it goes.
  class Element {
   public:
    Element(Html& html, std::string_view tag, std::string_view classes);
    ~Element();
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;
    Element(Element&&) = delete;
    Element& operator=(Element&&) = delete;

   private:
    Html& html_;
    std::string tag_;
  };

  /// `tag` and `classes` are this program's own words.
  [[nodiscard]] Element in(std::string_view tag, std::string_view classes = {}) {
    return {*this, tag, classes};
  }
  /// A whole element with a text; nothing when the text is empty.
  void put(std::string_view tag, std::string_view text, std::string_view classes = {});
  /// A whole element even without a text: a line to write on, a box to mark.
  void box(std::string_view tag, std::string_view classes, std::string_view text = {});
  /// The one element that holds nothing and is needed: without it letters are guessed.
  void charset() { out_ += "<meta charset=\"utf-8\"/>\n"; }
  /// Not escaped, for browsers do not read it so: this program's own text only.
  void style(std::string_view css) { out_.append("<style>").append(css).append("</style>\n"); }
  void text(std::string_view words) { out_ += escaped(words); }
  /// A heading and a list; nothing when the list is empty.
  template <class List>
  void list(std::string_view heading, const List& items, std::string_view classes = {});

  [[nodiscard]] const std::string& written() const { return out_; }

 private:
  std::string out_;
};

template <class List>
void Html::list(std::string_view heading, const List& items, std::string_view classes) {
  if (items.empty()) return;
  put("h3", heading);
  const auto whole = in("ul", classes);
  for (const std::string& item : items) put("li", item);
}

}  // namespace kenes::room
