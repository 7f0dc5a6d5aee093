#pragma once
// What came of it, one picture a press: the replies and what followed within the month, then the village a
// year later.

#include <optional>
#include <string>
#include <vector>

#include "scenario/held.hpp"
#include "stage/aftermath.hpp"
#include "ui/ended.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

struct AftermathModel {
  struct Scene {
    std::string when;   // "A month later".
    std::string title;  // What was recommended; empty where nothing was.
    std::string reply;  // "accepted in part".
    std::string words;
    stage::AftermathScene picture;
  };
  std::vector<Scene> scenes;  // None for a hearing without an ending.
};
[[nodiscard]] AftermathModel aftermath_model(const Ended& ended, const scenario::Held& held = {});

enum class AftermathWish : std::uint8_t { next, back, skip };
/// `picture`: that of the scene, or what lies between it and the one before.
[[nodiscard]] std::optional<AftermathWish> aftermath_screen(const Pen& pen, const AftermathModel& model,
                                                            std::size_t place,
                                                            const stage::AftermathScene& picture);

}  // namespace kenes::ui
