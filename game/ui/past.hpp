#pragma once
// The hearings of this machine, over or left in the middle, and the files among them that cannot be read.

#include <optional>
#include <string>
#include <vector>

#include "ui/pen.hpp"

namespace kenes::ui {

struct PastModel {
  struct Hearing {
    std::string title, who, when;
    std::string ending;  // How it ended; of an unfinished one, where it was left.
    std::string branch;  // Played on from …; empty: begun anew.
    std::string portrait;
    bool unfinished = false;
  };
  struct Unusable {
    std::string file, why;
  };
  std::vector<Hearing> hearings;  // The latest first.
  std::vector<Unusable> unusable;
  std::string fault;  // Why the last one could not be opened.
};
inline constexpr std::size_t kNoHearing = static_cast<std::size_t>(-1);
/// The place of the one to open; kNoHearing: back.
[[nodiscard]] std::optional<std::size_t> past_screen(const Pen& pen, const PastModel& model);

}  // namespace kenes::ui
