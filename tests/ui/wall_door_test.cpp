// The wall while people come in.

#include <algorithm>

#include <gtest/gtest.h>

#include "ui/mirror.hpp"
#include "ui/wall.hpp"

namespace kenes::test {
namespace {

using ui::WallModel;

TEST(WallDoor, SaysInEachLanguageWhatKeepsAPhoneInTheNetworkHoweverSmallTheWindow) {
  WallModel model;
  model.lobby = true;
  model.wifi = {std::vector<std::string>(29, std::string(29, '1')), "Saryarka"};
  model.address = {std::vector<std::string>(29, std::string(29, '1')), "192.168.1.20:8080"};
  model.code = "RWH6";
  for (const char* stay :
       {"Интернет болмаса да, осы желіде қалыңыз", "Оставайтесь в этой сети, даже без интернета"}) {
    WallModel::Half half;
    half.wifi = "Wi-Fi желісіне қосылыңыз";
    half.address = "Осы бетті ашыңыз";
    half.code = "Код";
    half.came = "27 адам келді, 12 орын алды";
    half.stay = stay;
    model.halves.push_back(half);
  }
  for (const auto& [width, height] : {std::pair(1280, 720), std::pair(800, 600), std::pair(1920, 1080)}) {
    Mirror mirror({text::Language::kk, width, height, 1});
    mirror.frames([&](const ui::Pen& pen) { static_cast<void>(ui::wall_window(pen, model, 0)); }, 2);
    for (const WallModel::Half& half : model.halves)
      EXPECT_TRUE(mirror.watch().shows(half.stay)) << half.stay << " at " << width;
    EXPECT_TRUE(mirror.watch().shows(model.code));
    const auto top_of = [&](const std::string& words) {
      const auto& all = mirror.watch().letterings();
      const auto at = std::ranges::find(all, words, &ui::Watch::Lettering::words);
      return at == all.end() ? -1 : at->box.top;
    };
    EXPECT_NEAR(top_of(model.wifi.words), top_of(model.address.words), 2) << "the codes stand level";
  }
}

}  // namespace
}  // namespace kenes::test
