#pragma once
// The window's program: a stack of pages over one window, with the person's settings applied to all of them.

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "app/setting.hpp"
#include "app/settings.hpp"
#include "app/window/glass.hpp"
#include "platform/sound.hpp"
#include "stage/memory.hpp"
#include "text/glossary.hpp"
#include "ui/focus.hpp"
#include "ui/pen.hpp"

namespace kenes::app {

class Desk;

/// One thing that fills the window. Drawn when something changed; lives as long as it is on the desk.
class Page {
 public:
  Page() = default;
  virtual ~Page() = default;
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  virtual void draw(const ui::Pen& pen) = 0;
  /// What lay over it is gone.
  virtual void uncovered() {}
  /// Something goes on by itself: the next frame is wanted without input, after so many milliseconds; none:
  /// no.
  [[nodiscard]] virtual std::optional<std::uint32_t> wakes_in() const { return std::nullopt; }
  /// Goes on whatever lies over it and whether or not anybody sees the window: between frames, often. True:
  /// what the page shows has changed.
  virtual bool tend() { return false; }
};

class Desk {
 public:
  /// `density`: pixels of the screen to one of ours at 100 %.
  Desk(const Setting& setting, Settings settings, Glass& glass, float density);

  /// Everything on top is drawn, then what it asked for is done.
  void draw();
  /// Tends all pages. Whether one wants to be drawn now though nobody touched anything; asked between frames.
  [[nodiscard]] bool is_due();
  /// Nothing lies over that page.
  [[nodiscard]] bool is_on_top(const Page& page) const {
    return !pages_.empty() && pages_.back().get() == &page;
  }
  /// No page wants to be drawn by itself, now or later.
  [[nodiscard]] bool rests() const { return pages_.empty() || !pages_.back()->wakes_in(); }

  /// Puts a page on top at once, before anything is drawn.
  void lay(std::unique_ptr<Page> page) { pages_.push_back(std::move(page)); }

  // What pages ask for; done after the frame. The page that asks may be gone then.
  void push(std::unique_ptr<Page> page);
  void replace(std::unique_ptr<Page> page);
  void pop();
  void home();   // Everything but the title goes.
  void leave();  // Closes the glass.

  [[nodiscard]] const Setting& setting() const { return setting_; }
  [[nodiscard]] const Settings& settings() const { return settings_; }
  /// Applied at once and kept.
  void change(const Settings& settings);
  [[nodiscard]] text::Language language() const;
  /// As chosen, or as this window asks for.
  [[nodiscard]] int text_percent() const;
  [[nodiscard]] std::string say(std::string_view key, const text::Args& args = {}) const {
    return setting_.catalogue.say(language(), key, args);
  }
  void turn_mute();
  /// From now on that language.
  void speak(text::Language language);
  [[nodiscard]] Glass& glass() { return glass_; }
  /// Milliseconds since the window opened.
  [[nodiscard]] std::uint32_t now_ms() const;
  [[nodiscard]] platform::Sounds& sounds() { return sounds_; }
  /// Of the glossary. Read when first asked for; none where the file cannot be read.
  [[nodiscard]] std::span<const text::Term> terms();
  /// Settings, help and full screen have the same keys everywhere.
  void common_keys(const ui::Pen& pen);

 private:
  void apply(const Settings& settings);
  /// Letters as large as they are to be in a window that may have changed.
  void fit();
  [[nodiscard]] ui::Pen pen();

  const Setting& setting_;
  Settings settings_;
  Glass& glass_;
  float density_;
  platform::Sounds sounds_;
  ui::Focus focus_;
  stage::Memory memory_;
  std::vector<std::unique_ptr<Page>> pages_;
  std::vector<std::function<void()>> wishes_;  // For after the frame.
  std::uint32_t drawn_ms_ = 0;
  std::optional<std::vector<text::Term>> terms_;
};

}  // namespace kenes::app
