#pragma once
// Takes the pictures of one language, window and size of text, and finds fault with them.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "app/window/desk_mirror.hpp"

namespace kenes::gallery {

class Camera {
 public:
  /// `wanted`: what the names of the screens begin with; empty: all.
  Camera(std::filesystem::path folder, std::string suffix, std::vector<std::string> wanted)
      : folder_(std::move(folder)), suffix_(std::move(suffix)), wanted_(std::move(wanted)) {}

  [[nodiscard]] bool wants(const std::string& screen) const {
    return wanted_.empty() || std::ranges::any_of(wanted_, [&](const std::string& beginning) {
             return screen.starts_with(beginning);
           });
  }

  void take(test::DeskMirror& mirror, const std::string& screen) {
    mirror.frames(4);
    if (!wants(screen)) return;
    keep(mirror.watch(), mirror.picture(), screen);
  }
  void keep(const ui::Watch& seen, const test::Image& picture, const std::string& screen) {
    if (!wants(screen)) return;
    const std::string name = screen + "-" + suffix_ + ".png";
    test::write_png(picture, folder_ / name);
    for (const std::string& fault : seen.crowded()) complain(name, fault);
    if (seen.shows("⟦")) complain(name, "a text is missing");
  }
  void complain(const std::string& name, const std::string& fault) {
    std::printf("%s: %s\n", name.c_str(), fault.c_str());
    ++faults_;
  }
  [[nodiscard]] int faults() const { return faults_; }

 private:
  std::filesystem::path folder_;
  std::string suffix_;
  std::vector<std::string> wanted_;
  int faults_ = 0;
};

}  // namespace kenes::gallery
