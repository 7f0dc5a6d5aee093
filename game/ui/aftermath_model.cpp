#include "records/told.hpp"
#include "ui/aftermath.hpp"
#include "ui/held.hpp"

namespace kenes::ui {
namespace {

using namespace rules;
using stage::Picture;
using Scene = AftermathModel::Scene;

stage::Seal seal_of(records::Reply reply) {
  switch (reply) {
    case records::Reply::accepted:
      return stage::Seal::accepted;
    case records::Reply::in_part:
      return stage::Seal::in_part;
    case records::Reply::refused:
      break;
  }
  return stage::Seal::refused;
}

std::optional<Picture> picture_at(const Ended& ended, std::size_t place) {
  return stage::picture_named(ended.content.aftermath_shows[place]);
}

/// What stands in the village a year later.
stage::Village village_after(const Ended& ended, const std::vector<std::size_t>& month,
                             const std::vector<std::size_t>& year) {
  std::vector<Picture> all;
  std::vector<Picture> passed;
  for (std::size_t i = 0; i < ended.content.aftermath_shows.size(); ++i) {
    if (const auto picture = picture_at(ended, i)) all.push_back(*picture);
  }
  for (const auto* places : {&month, &year}) {
    for (const std::size_t place : *places) {
      if (const auto picture = picture_at(ended, place)) passed.push_back(*picture);
    }
  }
  return stage::village_of(all, passed);
}

Scene reply_scene(const Ended& ended, RecommendationId id) {
  const records::Reply reply = records::reply_to(ended.voice.script, ended.facts.hearing, id);
  Scene scene;
  scene.when = ended.voice.say("end.month");
  scene.title = ended.voice.recommendation(id);
  scene.reply = ended.voice.say("end.reply." + std::string(records::name_of(reply)));
  scene.words = records::reply_told(ended.voice, ended.facts, id);
  scene.picture = stage::scene_of_desk(Picture::letter, seal_of(reply));
  return scene;
}

/// `season`: a month later, of which it is known; none: a year later, seen when it shows best.
Scene followed(const Ended& ended, std::size_t place, const stage::Village& village,
               std::optional<stage::Season> season) {
  const bool a_year_later = !season;
  Scene scene;
  scene.when = ended.voice.say(a_year_later ? "end.year" : "end.month");
  scene.words = records::aftermath_told(ended.voice, ended.facts, place);
  const std::optional<Picture> picture = picture_at(ended, place);
  const bool desk = picture ? stage::is_on_desk(*picture) : !a_year_later;
  scene.picture = desk ? stage::scene_of_desk(picture.value_or(Picture::letter), stage::Seal::none)
                       : stage::scene_of_village(village, picture, season);
  return scene;
}

}  // namespace

AftermathModel aftermath_model(const Ended& ended, const scenario::Held& held) {
  AftermathModel model;
  if (ended.facts.ending.is_none()) return model;
  const auto month = records::came_to_pass(ended.voice, ended.facts, false);
  const auto year = records::came_to_pass(ended.voice, ended.facts, true);
  const stage::Village village = village_after(ended, month, year);
  for (const RecommendationId id : ended.facts.hearing.adopted)
    model.scenes.push_back(reply_scene(ended, id));
  for (const std::size_t place : month)
    model.scenes.push_back(followed(ended, place, village, season_of_replies(held)));
  for (const std::size_t place : year) model.scenes.push_back(followed(ended, place, village, {}));
  Scene last;
  last.when = ended.voice.say("end.year");
  last.words = ended.voice.say("end.so_it_stands");
  last.picture = stage::scene_of_village(village, {}, held_of(held).season);
  model.scenes.push_back(std::move(last));
  return model;
}

}  // namespace kenes::ui
