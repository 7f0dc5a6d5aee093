#include "app/window/write_page.hpp"

#include <algorithm>
#include <utility>

#include "app/bundle.hpp"
#include "app/local_time.hpp"
#include "app/own_scenarios.hpp"
#include "app/window/help_page.hpp"
#include "app/window/shelf_page.hpp"
#include "ui/fields.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kEvery = 1000;     // Milliseconds.
constexpr std::size_t kMostFindings = 40;  // More at once nobody reads.

std::string joined(const std::vector<text::Language>& languages) {
  std::string all;
  for (const text::Language one : languages)
    all.append(all.empty() ? "" : ", ").append(text::own_name_of(one));
  return all;
}

std::string about_words(const Desk& desk, const ScenarioLook& look) {
  std::string about;
  if (look.seats > 0) about = desk.say("write.seats", {{"n", static_cast<std::int64_t>(look.seats)}});
  if (!look.languages.empty())
    about.append(about.empty() ? "" : "  ·  ")
        .append(desk.say("write.languages", {{"list", joined(look.languages)}}));
  return about;
}

ui::WriteModel::Finding shown(const Finding& finding) {
  return {finding.file + ":" + std::to_string(finding.line) + ":" + std::to_string(finding.column),
          finding.code, finding.is_error, finding.sentence};
}

}  // namespace

WritePage::WritePage(Desk& desk, fs::path wanted) : desk_(desk), wanted_(std::move(wanted)) {
  static_cast<void>(search());
  if (!wanted_.empty()) choose(wanted_);
}

bool WritePage::search() {
  searched_ms_ = desk_.now_ms();
  std::vector<fs::path> folders = own_scenarios();
  // What one is at work on does not vanish because its first file is being saved in this moment.
  std::error_code ignored;
  for (const fs::path& extra : {wanted_, places_.empty() ? fs::path() : places_[chosen_].folder}) {
    if (!extra.empty() && fs::is_directory(extra, ignored) &&
        std::ranges::find(folders, extra) == folders.end())
      folders.insert(folders.begin(), extra);
  }
  const auto same = [](const Place& place, const fs::path& folder) { return place.folder == folder; };
  if (std::ranges::equal(places_, folders, same)) return false;
  const fs::path before = places_.empty() ? fs::path() : places_[chosen_].folder;
  std::vector<Place> places;
  for (const fs::path& folder : folders) {
    const auto known = std::ranges::find(places_, folder, &Place::folder);
    places.push_back(known == places_.end() ? Place{folder, 0, {}, {}, {}} : std::move(*known));
  }
  places_ = std::move(places);
  choose(before);
  return true;
}

void WritePage::choose(const fs::path& folder) {
  const auto at = std::ranges::find(places_, folder, &Place::folder);
  chosen_ = at == places_.end() ? 0 : static_cast<std::size_t>(at - places_.begin());
}

WritePage::Place* WritePage::chosen() { return chosen_ < places_.size() ? &places_[chosen_] : nullptr; }

void WritePage::look_at(Place& place) {
  place.imprint = imprint_of(place.folder);  // Before: what is saved meanwhile is seen the next time.
  place.look = look_at_scenario(desk_.setting(), desk_.language(), place.folder);
  if (!place.look->title.empty()) place.title = place.look->title;
  place.looked_at = local_clock(now_ms());
}

bool WritePage::look_at_one() {
  const auto unseen = std::ranges::find_if(places_, [](const Place& place) { return !place.look; });
  if (unseen == places_.end()) return false;
  look_at(*unseen);
  return true;
}

bool WritePage::tend() {
  if (!desk_.is_on_top(*this)) return false;
  bool news = false;
  if (const auto well = opener_.ended(); well && !*well) {
    said_.clear();
    fault_ = desk_.say("write.fault.open");
    news = true;
  }
  if (!searched_ms_ || desk_.now_ms() - *searched_ms_ >= kEvery) {
    news = search() || news;
    for (Place& place : places_) {
      if (!place.look || imprint_of(place.folder) == place.imprint) continue;
      place.look.reset();
      said_.clear();  // Whoever saves has read it.
    }
  }
  return look_at_one() || news;  // One at a time: the window stays quick however many there are.
}

void WritePage::draw(const ui::Pen& pen) {
  if (pen.function_key != 0) desk_.common_keys(pen);
  if (language_ != desk_.language()) {
    language_ = desk_.language();
    for (Place& place : places_) {
      place.look.reset();
      place.title.clear();
    }
  }
  if (Place* place = chosen(); place != nullptr && !place->look) look_at(*place);
  if (const auto wish = ui::write_screen(pen, model(), draft_)) do_wish(*wish);
}

ui::WriteModel WritePage::model() const {
  ui::WriteModel model;
  for (const Place& place : places_) {
    ui::WriteModel::Scenario one{place.folder.filename().string(), place.title, place.look.has_value(), 0, 0};
    if (place.look) {
      one.errors = place.look->errors;
      one.warnings = place.look->findings.size() - place.look->errors;
    }
    model.scenarios.push_back(std::move(one));
  }
  model.chosen = chosen_;
  model.opens_folders = FolderOpener::is_there();
  model.said = said_;
  model.fault = fault_;
  if (chosen_ >= places_.size() || !places_[chosen_].look) return model;
  const Place& place = places_[chosen_];
  ui::WriteModel::Chosen about;
  about.folder = place.folder.string();
  about.about = about_words(desk_, *place.look);
  about.looked = desk_.say("write.looked", {{"time", place.looked_at}});
  const auto& found = place.look->findings;
  const std::size_t most = std::min(found.size(), kMostFindings);
  for (std::size_t i = 0; i < most; ++i) about.findings.push_back(shown(found[i]));
  about.more = found.size() - most;
  model.about = std::move(about);
  return model;
}

void WritePage::do_wish(const ui::WriteWish& wish) {
  using What = ui::WriteWish::What;
  said_.clear();
  fault_.clear();
  switch (wish.what) {
    case What::choose:
      chosen_ = wish.scenario;
      break;
    case What::make:
      make();
      break;
    case What::copy:
      ui::put_on_clipboard(places_[chosen_].folder.string());
      said_ = desk_.say("write.copied");
      break;
    case What::open:
      open();
      break;
    case What::play:
      play();
      break;
    case What::guide:
      desk_.push(std::make_unique<HelpPage>(desk_, "format"));
      break;
    case What::back:
      desk_.pop();
      break;
  }
  desk_.glass().refresh();
}

void WritePage::make() {
  const auto made = make_own_scenario(desk_.setting().assets, draft_.name);
  if (!made) {
    const fs::path& path = made.error().path;
    fault_ = desk_.say("write.fault." + std::string(name_of(made.error().why)),
                       {{"path", path.string()}, {"name", path.filename().string()}});
    draft_.fresh = true;
    return;
  }
  draft_ = {};
  static_cast<void>(search());
  choose(*made);
  said_ = desk_.say("write.made");
}

void WritePage::open() {
  if (!opener_.open(places_[chosen_].folder)) fault_ = desk_.say("write.fault.open");
}

void WritePage::play() {
  auto bundle = load_bundle(desk_.setting().assets, places_[chosen_].folder);
  if (bundle) {
    desk_.push(std::make_unique<SeatsPage>(desk_, std::move(*bundle)));
  } else {
    places_[chosen_].look.reset();  // Spoilt since it was looked at.
  }
}

}  // namespace kenes::app
