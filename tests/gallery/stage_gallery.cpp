// Contact sheets of what the stage draws, to be looked at: stage_gallery FOLDER [--quick]. Quick: one size,
// one theme.

#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>

#include "bots/table.hpp"
#include "rules/view.hpp"
#include "scenario/scenario.hpp"
#include "stage/chamber.hpp"
#include "stage/portrait.hpp"
#include "support/raster.hpp"

namespace {

using namespace kenes;

constexpr test::Pixel kGround{20, 33, 43, 255};

void people_and_moods(test::Sheet& sheet, const std::filesystem::path& folder) {
  constexpr int kSize = 128;
  const auto ids = stage::portrait_ids();
  const auto rows = static_cast<int>(ids.size());
  for (int half = 0; half < 2; ++half) {
    const test::Image image = sheet.picture(
        kSize * 5, kSize * rows / 2,
        [&](ImDrawList& list) {
          stage::Canvas canvas(list, stage::palette_of(stage::Theme::dark));
          for (int row = 0; row < rows / 2; ++row) {
            for (int mood = 0; mood < 5; ++mood) {
              stage::draw_portrait(
                  canvas,
                  {static_cast<float>(mood * kSize), static_cast<float>(row * kSize), kSize - 4, kSize - 4},
                  ids[static_cast<std::size_t>(half) * ids.size() / 2 + static_cast<std::size_t>(row)],
                  {.mood = static_cast<rules::Mood>(mood), .turn = 0});
            }
          }
        },
        kGround);
    test::write_png(image, folder / ("moods_" + std::to_string(half + 1) + ".png"));
  }
}

void people_at(test::Sheet& sheet, const std::filesystem::path& folder, int size, int columns, float turn,
               const char* name) {
  const auto ids = stage::portrait_ids();
  const int rows = (static_cast<int>(ids.size()) + columns - 1) / columns;
  const test::Image image = sheet.picture(
      size * columns, size * rows,
      [&](ImDrawList& list) {
        stage::Canvas canvas(list, stage::palette_of(stage::Theme::dark));
        for (int i = 0; i < static_cast<int>(ids.size()); ++i) {
          const auto s = static_cast<float>(size);
          const int row = i / columns;
          stage::draw_portrait(
              canvas, {static_cast<float>(i % columns) * s, static_cast<float>(row) * s, s - 4, s - 4},
              ids[static_cast<std::size_t>(i)], {.turn = turn});
        }
      },
      kGround);
  test::write_png(image, folder / name);
}

struct Shot {
  std::string name;
  stage::Scene scene;
};

/// Moments of a hearing that bots play, each the first of its kind.
class Photographer {
 public:
  explicit Photographer(const scenario::LoadedScenario& loaded, rules::SeatSet people)
      : script_(*loaded.script), people_(people) {
    std::vector<std::string> portraits;
    portraits.reserve(loaded.content.seats.size());
    for (const scenario::SeatContent& seat : loaded.content.seats) portraits.push_back(seat.portrait);
    hall_ = stage::seat_people(script_, portraits, people);
  }

  std::vector<Shot> play(std::uint64_t seed) {
    rules::HearingOptions options;
    options.extra_seats = people_ - script_.core;
    rules::Hearing hearing = rules::initial_hearing(script_, options);
    for (int moves = 0; moves < 4000 && !rules::is_over(script_, hearing); ++moves) {
      const auto action = next(hearing, seed);
      if (!action) break;
      rules::advance(script_, hearing, *action, nullptr);
      look(hearing, *action);
    }
    return std::move(shots_);
  }

 private:
  std::optional<rules::Action> next(const rules::Hearing& hearing, std::uint64_t seed) const {
    const bool secret =
        hearing.vote.stage == rules::VoteStage::open && hearing.vote.method == rules::Method::secret;
    if (auto action = bots::next_action(script_, hearing, people_, seed)) return action;
    if (!secret) return std::nullopt;
    rules::CountBox box;
    for (const rules::SeatId seat : hearing.vote.voted) {
      const rules::Ballot ballot = bots::secret_ballot_of(script_, hearing, seat, seed);
      ++(ballot == rules::Ballot::in_favour ? box.in_favour
         : ballot == rules::Ballot::against ? box.against
                                            : box.abstain);
    }
    return rules::Action{rules::kTeller, box};
  }

  void look(const rules::Hearing& hearing, const rules::Action& action) {
    rules::SeatView view = rules::view_for(script_, hearing, rules::kPublicScreen);
    const auto take = [&](const char* name, bool when, rules::EvidenceId shown = {}) {
      for (const Shot& shot : shots_) when = when && shot.name != name;
      if (when)
        shots_.push_back(
            {name, stage::scene_of(hall_, view,
                                   {.reduced = true,
                                    .speaking = true,
                                    .shown = shown,
                                    .verdict = view.vote.stage == rules::VoteStage::published &&
                                               std::holds_alternative<rules::PublishVote>(action.move)})});
    };
    take("1_report", view.phase == rules::PhaseKind::report);
    take("2_asked", view.phase == rules::PhaseKind::questions && !view.floor.respondent.is_none() &&
                        view.queue.size() >= 2);
    const auto* present = std::get_if<rules::Present>(&action.move);
    if (present != nullptr) {
      const auto kind = script_.evidence[present->evidence.index()].kind;
      take("3_presented", true, present->evidence);
      take("3_photo", kind == rules::EvidenceKind::photo, present->evidence);
    }
    if (view.phase == rules::PhaseKind::debate && view.queue.size() >= 1) {
      // Seldom raised by bots, so one is put into what is seen.
      rules::SeatView disputed = view;
      disputed.floor.order_by = view.queue[0];
      std::swap(view, disputed);
      take("4_order", true);
      std::swap(view, disputed);
    }
    take("5_vote", view.vote.stage == rules::VoteStage::open && view.vote.voted.size() >= 3);
    take("6_published", std::holds_alternative<rules::PublishVote>(action.move) &&
                            view.vote.method != rules::Method::secret &&
                            view.phase != rules::PhaseKind::opening);
    take("7_recess", view.phase == rules::PhaseKind::recess);
    take("8_late", view.phase == rules::PhaseKind::closing);
  }

  const rules::Script& script_;
  rules::SeatSet people_;
  stage::Hall hall_;
  std::vector<Shot> shots_;
};

void photograph(test::Sheet& sheet, const Shot& shot, stage::Theme theme, int width, int height,
                const std::filesystem::path& file) {
  const test::Image image = sheet.picture(
      width, height,
      [&](ImDrawList& list) {
        stage::Canvas canvas(list, stage::palette_of(theme));
        stage::draw_chamber(canvas, {0, 0, static_cast<float>(width), static_cast<float>(height)}, shot.scene,
                            &sheet.font());
      },
      kGround);
  test::write_png(image, file);
}

void chambers(test::Sheet& sheet, const std::filesystem::path& folder, bool quick) {
  const std::filesystem::path assets = std::filesystem::path(KENES_TEST_SOURCE_DIR) / "assets";
  const auto loaded = scenario::load_scenario(assets / "scenarios" / "shyndala_report", assets / "rulebooks");
  if (!loaded.script) throw std::runtime_error("the first scenario does not load");
  static constexpr struct { int width, height; } kSizes[] = {{1024, 600}, {1280, 720}, {1920, 1080}};
  static constexpr struct {
    stage::Theme theme;
    const char* name;
  } kThemes[] = {{stage::Theme::dark, "dark"},
                 {stage::Theme::light, "light"},
                 {stage::Theme::high_contrast, "contrast"}};
  for (const Shot& shot : Photographer(loaded, loaded.script->core).play(5)) {
    for (const auto& theme : kThemes) {
      for (const auto& size : kSizes) {
        if (quick && (theme.theme != stage::Theme::dark || size.width != 1280)) continue;
        photograph(
            sheet, shot, theme.theme, size.width, size.height,
            folder / ("chamber_" + shot.name + "_" + theme.name + "_" + std::to_string(size.width) + ".png"));
      }
    }
  }
  // Unusual shapes, and as large as screens are.
  const std::vector<Shot> core = Photographer(loaded, loaded.script->core).play(5);
  photograph(sheet, core[1], stage::Theme::dark, 614, 380, folder / "shape_panel.png");
  photograph(sheet, core[1], stage::Theme::dark, 600, 900, folder / "shape_tall.png");
  photograph(sheet, core[1], stage::Theme::dark, 1400, 420, folder / "shape_wide.png");
  if (!quick) photograph(sheet, core[1], stage::Theme::dark, 3840, 2160, folder / "shape_4k.png");
  const auto everybody = rules::SeatSet::first(loaded.script->seats.size());
  for (const Shot& shot : Photographer(loaded, everybody).play(5)) {
    photograph(sheet, shot, stage::Theme::dark, 1280, 720, folder / ("full_" + shot.name + ".png"));
  }
}

}  // namespace

int main(int count, char** words) {
  try {
    const std::filesystem::path folder = count > 1 ? words[1] : ".";
    std::filesystem::create_directories(folder);
    const bool quick = count > 2 && std::string_view(words[2]) == "--quick";
    test::Sheet sheet;
    people_and_moods(sheet, folder);
    people_at(sheet, folder, 64, 8, 0, "people_064.png");
    people_at(sheet, folder, 240, 6, 0, "people_240.png");
    people_at(sheet, folder, 160, 8, 0.8F, "people_turned.png");
    chambers(sheet, folder, quick);
    return 0;
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "stage_gallery: %s\n", fault.what());
    return 1;
  }
}
