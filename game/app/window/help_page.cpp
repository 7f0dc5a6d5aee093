#include "app/window/help_page.hpp"

#include "app/files.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::app {
namespace {

/// Empty when it cannot be read: a page without words, not a program that ends.
std::string guide_in(const Desk& desk, const std::string& page, text::Language language) {
  const std::filesystem::path guide = desk.setting().assets.root / "guide";
  for (const text::Language one : {language, text::Language::en}) {
    const auto bytes = bytes_of(guide / std::string(text::code_of(one)) / (page + ".md"));
    if (bytes) return *bytes;
  }
  return {};
}

}  // namespace

void HelpPage::draw(const ui::Pen& pen) {
  if (pen.function_key >= 11) desk_.common_keys(pen);
  if (language_ != desk_.language()) {
    language_ = desk_.language();
    model_ = ui::guide_model(guide_in(desk_, page_, *language_));
  }
  bool closed = ui::goes_back() || pen.function_key == 1;
  ui::screen(pen, "help", 1200, [&] {
    if (ui::guide_panel(pen, model_, draft_)) closed = true;
  });
  if (closed) desk_.pop();
}

}  // namespace kenes::app
