#include "bench/support/plain_story.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "core/rng.hpp"

namespace kenes::bench {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::size_t kNumbers = 20;  // Variables beside the one that counts the rounds.
constexpr int kGreatest = 20;         // Of each; they start in the middle.
constexpr std::size_t kRounds = 3;    // How often a play goes through the story from its beginning.
constexpr std::size_t kStride = 2;    // A choice leads so far ahead, at size 1 and on the average.

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Padded, so that the order of the words is that of the numbers.
std::string named(const std::string& kind, std::size_t number) {
  std::string digits = std::to_string(number);
  return kind + std::string(5 - digits.size(), '0') + digits;
}

/// The story's words and its random source.
class Author {
 public:
  explicit Author(std::size_t size) : size_(size), points_(kPoints * size) {}

  /// The first points begin a round each; the others come when a choice leads to them.
  Json beats() {
    Json all = Json::array({beat(0, "start")});
    for (std::size_t round = 1; round < kRounds; ++round)
      all.push_back(beat(round, "above round " + std::to_string(round - 1)));
    for (std::size_t point = kRounds; point < points_; ++point) all.push_back(beat(point, "then"));
    return all;
  }

  /// The sentences of one beat: texts of a usual length, different in each language.
  static void add_texts(Json& texts, const Json& beat, const std::string& language) {
    const std::string key = "beat." + beat["id"].get<std::string>();
    texts[key + ".a"] =
        "The akim turns a page of the report (" + language + ") and waits for the hall to settle.";
    texts[key + ".question"] = "What do you say to the hall now (" + language + ")?";
    for (const Json& choice : beat["choices"]) {
      texts[key + ".choice." + choice["id"].get<std::string>()] =
          "Speak about what was done (" + language + "), and how it is paid for.";
    }
  }

 private:
  std::string number() { return named("v", rng_.below(kNumbers)); }
  std::string upto(std::uint32_t most) { return std::to_string(1 + rng_.below(most)); }

  /// Sums against a bound, some joined with another: all can hold and all can fail.
  std::string condition() {
    const std::string one = number() + " + " + number() + " - " + number() + " >= " + upto(10);
    switch (rng_.below(4)) {
      case 0:
        return number() + " >= " + upto(9);
      case 1:
        return one;
      case 2:
        return one + " and " + number() + " < " + upto(15);
      default:
        return number() + " > " + upto(12) + " or " + one;
    }
  }
  Json effects() { return {number() + " += " + upto(3), number() + " -= " + upto(3)}; }

  Json beat(std::size_t point, const std::string& on) {
    Json beat;
    beat["id"] = named("point", point);
    beat["on"] = on;
    beat["times"] = "often";
    beat["lines"] = Json::array({Json{{"id", "a"}, {"by", "akim"}}});
    beat["do"] = {number() + " += 1"};
    beat["ask"] = "akim";
    const std::size_t options = 3 + rng_.below(2);
    for (std::size_t i = 0; i < options; ++i) beat["choices"].push_back(choice(point, i));
    return beat;
  }
  /// The first option is always open.
  Json choice(std::size_t point, std::size_t place) {
    Json choice;
    choice["id"] = named("c", place);
    if (place > 0) choice["when"] = condition();
    choice["do"] = effects();
    // Two points ahead on the average, at size 100 two hundred: a play is as long at any size. The second
    // option leads exactly so far, so that nearly all points are named.
    const auto stride = static_cast<std::uint32_t>(kStride * size_);
    const std::size_t next = point + (place == 1 ? stride : 1 + rng_.below(2 * stride - 1));
    if (next < points_) {
      choice["then"] = named("point", next);
    } else {
      choice["do"].push_back("round += 1");
    }
    return choice;
  }

  std::size_t size_;
  std::size_t points_;
  Rng rng_{2026};
};

Json variables() {
  Json all = Json::array();
  all.push_back({{"id", "round"}, {"min", 0}, {"max", kRounds}, {"start", 0}});
  for (std::size_t i = 0; i < kNumbers; ++i) {
    all.push_back({{"id", named("v", i)}, {"min", 0}, {"max", kGreatest}, {"start", kGreatest / 2}});
  }
  return all;
}

/// What of the starter speaks of its own beats and variables goes.
void clear_of_starter(Json& scenario) {
  for (Json& variant : scenario["variants"]) variant.erase("start");
  scenario["injects"] = Json::array();
  scenario["endings"] = Json::array({{{"id", "high"}, {"when", "round + v00000 >= 12"}}, {{"id", "noted"}}});
}

}  // namespace

scenario::Files shipped(const std::string& id) {
  const fs::path assets = fs::path(KENES_TEST_SOURCE_DIR) / "assets";
  const fs::path folder = id == "starter" ? assets / "starter" : assets / "scenarios" / id;
  scenario::Files files;
  files["scenario.json"] = bytes_of(folder / "scenario.json");
  for (const std::string_view language : scenario::kLanguages) {
    const std::string name = "text/" + std::string(language) + ".json";
    files[name] = bytes_of(folder / name);
  }
  const std::string rulebook = Json::parse(files["scenario.json"])["rulebook"];
  files["rulebook.json"] = bytes_of(assets / "rulebooks" / (rulebook + ".json"));
  return files;
}

scenario::Files plain_story(std::size_t size) {
  scenario::Files files = shipped("starter");
  Json scenario = Json::parse(files["scenario.json"]);
  clear_of_starter(scenario);
  scenario["variables"] = variables();
  scenario["beats"] = Author(size).beats();
  for (const std::string_view language : scenario::kLanguages) {
    std::string& file = files["text/" + std::string(language) + ".json"];
    Json texts = Json::parse(file);
    Json kept;
    for (const auto& [key, words] : texts.items()) {
      const bool goes =
          key.starts_with("beat.") || key.starts_with("inject.") || key.starts_with("ending.in_writing");
      if (!goes) kept[key] = words;
    }
    for (const Json& beat : scenario["beats"]) Author::add_texts(kept, beat, std::string(language));
    kept["ending.high.title"] = kept["ending.noted.title"];
    kept["ending.high.text"] = kept["ending.noted.text"];
    file = kept.dump(1);
  }
  files["scenario.json"] = scenario.dump(1);
  return files;
}

}  // namespace kenes::bench
