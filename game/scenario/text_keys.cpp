#include "scenario/text_keys.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "scenario/rulebook_loader.hpp"

namespace kenes::scenario {
namespace {

using Words = std::vector<std::string>;

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (const std::string_view part : parts) key += part;
  return key;
}

class KeyList {
 public:
  KeyList(const rules::Script& script, const ScenarioContent& content)
      : names_(script.names), rulebook_(script.rulebook), content_(content) {}

  TextKeys collect() {
    for (const char* key : {"title", "summary", "setting"}) need(key);
    keys_.allowed.emplace_back("sitting");  // What the minutes say of the date and the place.
    each("objective", content_.objectives, {""});
    each("issue", names_.issues, {""});
    add_seats();
    each("section", names_.sections, {".title", ".text"});
    each("claim", names_.claims, {"", ".truth"});
    each_variant("claim", names_.claims, ".truth");
    each("evidence", names_.evidence, {".title", ".about"});
    inner("evidence", names_.evidence, ".line.", names_.evidence_lines);
    add_recommendations();
    inner("beat", names_.beats, ".", names_.beat_lines);
    add_choices();
    each("inject", names_.injects, {".title"});
    each("ending", names_.endings, {".title", ".text"});
    each("aftermath", names_.aftermath, {""});
    add_learning();
    add_meanings();
    // A rulebook of its own is worded here; one that is shared may be.
    for (std::string& key : needed_keys(rulebook_)) keys_.allowed.push_back(std::move(key));
    return finished();
  }

 private:
  /// An id that is none has had its own report; nobody need write texts for it.
  void need(std::string key) {
    const bool is_sound =
        key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string::npos &&
        key.find("..") == std::string::npos && key.back() != '.';
    if (is_sound) keys_.needed.push_back(std::move(key));
  }
  void each(const std::string& kind, const Words& ids, std::initializer_list<const char*> ends) {
    for (const std::string& id : ids) {
      for (const char* end : ends) need(joined({kind, ".", id, end}));
    }
  }
  void inner(const std::string& kind, const Words& ids, const std::string& between,
             const std::vector<Words>& parts) {
    for (std::size_t i = 0; i < ids.size() && i < parts.size(); ++i) {
      for (const std::string& part : parts[i]) need(joined({kind, ".", ids[i], between, part}));
    }
  }
  /// What may be said differently where another variant was drawn.
  void each_variant(const std::string& kind, const Words& ids, const std::string& end) {
    for (const std::string& id : ids) {
      for (const std::string& variant : names_.variants) {
        keys_.allowed.push_back(joined({kind, ".", id, end, ".", variant}));
      }
    }
  }
  void add_seats() {
    each("seat", names_.seats, {".name", ".post", ".brief"});
    inner("seat", names_.seats, ".goal.", names_.goals);
    each_variant("seat", names_.seats, ".brief");
    for (const std::string& id : names_.seats) keys_.allowed.push_back(joined({"seat.", id, ".short"}));
  }
  void add_recommendations() {
    each("recommendation", names_.recommendations,
         {".title", ".text", ".reply.accepted", ".reply.in_part", ".reply.refused"});
    for (std::size_t i = 0; i < names_.recommendations.size() && i < names_.slots.size(); ++i) {
      const std::string recommendation = "recommendation." + names_.recommendations[i] + ".";
      for (std::size_t slot = 0; slot < names_.slots[i].size() && slot < names_.options[i].size(); ++slot) {
        for (const std::string& option : names_.options[i][slot])
          need(joined({recommendation, names_.slots[i][slot], ".", option}));
      }
    }
  }
  void add_choices() {
    for (std::size_t i = 0; i < names_.beats.size() && i < names_.choices.size(); ++i) {
      if (names_.choices[i].empty()) continue;
      const std::string beat = "beat." + names_.beats[i];
      need(beat + ".question");
      for (const std::string& choice : names_.choices[i]) {
        need(joined({beat, ".choice.", choice}));
        keys_.allowed.push_back(joined({beat, ".choice.", choice, ".heard"}));
      }
    }
  }
  void add_learning() {
    for (const DebriefQuestion& question : content_.debrief) need("debrief." + question.id);
    for (const QuizItem& item : content_.quiz) {
      need("quiz." + item.id + ".question");
      need("quiz." + item.id + ".why");
      for (const std::string& option : item.options) need("quiz." + item.id + "." + option);
    }
    for (const GalleryTask& task : content_.gallery) {
      need("gallery." + task.id + ".name");
      need("gallery." + task.id + ".task");
    }
  }
  /// What variables and flags mean in words, for "why it ended this way".
  void add_meanings() {
    for (const std::string& id : names_.variables) keys_.allowed.push_back("variable." + id);
    for (const std::string& id : names_.flags) {
      keys_.allowed.push_back("flag." + id);
      keys_.allowed.push_back(joined({"flag.", id, ".not"}));
    }
  }
  TextKeys finished() {
    for (Words* keys : {&keys_.needed, &keys_.allowed}) {
      std::ranges::sort(*keys);
      keys->erase(std::unique(keys->begin(), keys->end()), keys->end());
    }
    return std::move(keys_);
  }

  const rules::Names& names_;
  const rules::Rulebook& rulebook_;
  const ScenarioContent& content_;
  TextKeys keys_;
};

}  // namespace

TextKeys needed_keys(const rules::Script& script, const ScenarioContent& content) {
  return KeyList(script, content).collect();
}

std::string fingerprint_of(std::string_view sentence) {
  std::uint32_t hash = 2166136261U;
  for (const char byte : sentence) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
  std::string digits(8, '0');
  for (std::size_t i = 0; i < digits.size(); ++i)
    digits[i] = "0123456789abcdef"[(hash >> (28U - 4U * i)) & 15U];
  return digits;
}

std::string seen_as_it_stands(const ScenarioContent& content) {
  const auto source = content.texts.find(content.source_language);
  if (source == content.texts.end()) return {};
  nlohmann::json seen = nlohmann::json::object();
  for (const auto& [language, texts] : content.texts) {
    if (language == content.source_language) continue;
    nlohmann::json& prints = seen[language] = nlohmann::json::object();
    for (const auto& [key, translation] : texts) {
      const auto original = source->second.find(key);
      if (original != source->second.end()) prints[key] = fingerprint_of(original->second);
    }
  }
  return seen.dump(1) + "\n";
}

}  // namespace kenes::scenario
