#include "app/window/watch_file.hpp"

#include <cstdlib>
#include <fstream>
#include <system_error>

#include <nlohmann/json.hpp>

namespace kenes::app {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

bool in_sight(const ui::Watch::Pressable& one) {
  const float x = (one.box.left + one.box.right) / 2;
  const float y = (one.box.top + one.box.bottom) / 2;
  return x > one.seen.left && x < one.seen.right && y > one.seen.top && y < one.seen.bottom;
}

bool scrolled_away(const ui::Watch::Lettering& one) {
  return one.box.bottom <= one.seen.top || one.box.top >= one.seen.bottom;
}

}  // namespace

fs::path watch_file() {
  const char* file = std::getenv("KENES_WATCH");
  return file == nullptr ? fs::path() : fs::path(file);
}

std::string watch_json(const ui::Watch& watch, const FrameState& state) {
  json pressables = json::array();
  for (const ui::Watch::Pressable& one : watch.pressables()) {
    pressables.push_back({{"id", one.id},
                          {"words", one.words},
                          {"box", {one.box.left, one.box.top, one.box.right, one.box.bottom}},
                          {"in_sight", in_sight(one)},
                          {"enabled", one.enabled},
                          {"focused", one.focused}});
  }
  json texts = json::array();
  for (const ui::Watch::Lettering& one : watch.letterings()) {
    if (!scrolled_away(one)) texts.push_back(one.words);
  }
  const json all{{"frame", state.frame},     {"inputs", state.inputs},   {"settled", state.settled},
                 {"took_us", state.took_us}, {"pressables", pressables}, {"texts", texts}};
  return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

void WatchFile::end_frame(FrameState state) {
  if (file_.empty()) return;
  state.frame = ++frame_;
  // Written beside it and put in its place: whoever reads at this moment reads the frame before.
  const fs::path beside = file_.string() + ".new";
  {
    std::ofstream writing(beside, std::ios::binary | std::ios::trunc);
    writing << watch_json(watch_, state) << '\n';
    if (!writing.flush()) return;
  }
  std::error_code ignored;
  fs::rename(beside, file_, ignored);
}

}  // namespace kenes::app
