// The wall while people come in.

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
  }
}

}  // namespace
}  // namespace kenes::test
