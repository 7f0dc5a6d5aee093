#include "scenario/check_texts.hpp"

#include <algorithm>
#include <set>

#include "scenario/check_sentence.hpp"
#include "scenario/closest.hpp"
#include "scenario/code_points.hpp"
#include "scenario/placeholders.hpp"
#include "scenario/text_keys.hpp"
#include "scenario/time_of_day.hpp"
#include "text/figures.hpp"

namespace kenes::scenario {
namespace {

constexpr std::size_t kFingerprintDigits = 8;
constexpr std::size_t kBraceShown = 12;  // Letters from a brace that stands alone, so that it is found.
constexpr std::string_view kSitting = "sitting";
constexpr std::string_view kRecommendation = "recommendation.";

bool is_fingerprint(std::string_view text) {
  return text.size() == kFingerprintDigits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::size_t place_of(std::string_view language) {
  const auto* found = std::ranges::find(kLanguages, language);
  return static_cast<std::size_t>(found - kLanguages.begin());
}

class TextCheck {
 public:
  TextCheck(const TextFiles& files, Workbench& bench, bool complete, Diagnostics& found)
      : files_(files),
        bench_(bench),
        complete_(complete),
        found_(found),
        keys_(needed_keys(bench.script, bench.content)) {}

  void run() {
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
      if (!files_.languages[i]) continue;
      const Document& document = *files_.languages[i];
      if (!knows_source() || document.root.kind != Node::Kind::object) continue;
      const bool is_source = kLanguages[i] == bench_.content.source_language;
      check_presence(document, is_source);
      check_sentences(document, is_source);
    }
    check_seen();
  }

 private:
  [[nodiscard]] bool knows_source() const {
    return place_of(bench_.content.source_language) < kLanguages.size();
  }
  [[nodiscard]] const Texts* source() const {
    const auto found = bench_.content.texts.find(bench_.content.source_language);
    return found == bench_.content.texts.end() ? nullptr : &found->second;
  }
  [[nodiscard]] bool is_needed(std::string_view key) const {
    return std::ranges::binary_search(keys_.needed, key);
  }
  [[nodiscard]] bool is_known(std::string_view key) const {
    return is_needed(key) || std::ranges::binary_search(keys_.allowed, key);
  }

  void check_presence(const Document& document, bool is_source) {
    const Reading reading(document, found_);
    std::set<std::string_view> present;
    for (const Node& text : document.root.children) present.insert(text.key);
    const Code missing = is_source ? Code::text_missing : Code::translation_missing;
    for (const std::string& key : keys_.needed) {
      if (!present.contains(key)) reading.report(missing, document.root, key);
    }
    // What one language adds for a variant, all must have, the source as well.
    for (const std::string_view key : added_keys()) {
      if (!present.contains(key)) reading.report(missing, document.root, std::string(key));
    }
  }

  /// What some language has though not every scenario needs it.
  [[nodiscard]] std::set<std::string_view> added_keys() const {
    std::set<std::string_view> added;
    for (const auto& [language, texts] : bench_.content.texts) {
      for (const auto& [key, sentence] : texts) {
        if (!is_needed(key) && is_known(key)) added.insert(key);
      }
    }
    return added;
  }

  void check_sentences(const Document& document, bool is_source) {
    const Reading reading(document, found_);
    for (const Node& text : document.root.children) {
      if (is_aside(text.key)) continue;
      if (complete_ && !is_known(text.key)) {
        const std::string meant = closest_of(text.key, std::span<const std::string>(keys_.needed));
        reading.report(Code::text_orphan, text.key_at, text.key, {}, meant);
        continue;
      }
      if (text.kind != Node::Kind::text) continue;
      const Texts* texts = source();
      const auto original = is_source || texts == nullptr ? Texts::const_iterator() : texts->find(text.key);
      const bool has_original = !is_source && texts != nullptr && original != texts->end();
      check_letters(reading, text);
      check_placeholders(reading, text, has_original ? &original->second : nullptr);
      if (text.key == kSitting) check_hour(reading, text);
      if (has_original) check_translated(reading, text, original->second);
    }
  }

  /// The minutes say both: where people met, in these words, and from when to when, by the number.
  void check_hour(const Reading& reading, const Node& sitting) {
    const auto told = time_of_day(sitting.text), held = opening_of(bench_.content.held);
    if (told && held && *told != *held)
      reading.report(Code::hour_differs, sitting, text::clock_in_figures(*told),
                     text::clock_in_figures(*held));
  }

  void check_placeholders(const Reading& reading, const Node& text, const std::string* original) {
    const Placeholders placeholders = placeholders_in(text.text);
    if (placeholders.broken) {
      const Position at = reading.document().place_in_text(text, *placeholders.broken);
      return reading.report(Code::placeholder_broken, at,
                            shortened(std::string_view(text.text).substr(*placeholders.broken), kBraceShown));
    }
    const std::vector<std::string> slots = slots_for(text.key);
    bool sound = true;
    for (const Placeholder& one : placeholders.all) sound = check_name(reading, text, one, slots) && sound;
    for (const std::string& slot : slots_needed_in(text.key)) {
      if (std::ranges::find(placeholders.all, slot, &Placeholder::name) != placeholders.all.end()) continue;
      reading.report(Code::slot_not_in_text, text, "{" + slot + "}", text.key);
      sound = false;
    }
    if (original == nullptr || !sound) return;
    const Placeholders meant = placeholders_in(*original);
    if (!meant.broken && meant.names() != placeholders.names()) {
      reading.report(Code::placeholder_differs, text, listed(placeholders.names()), listed(meant.names()));
    }
  }
  static std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "{" : ", {") + name + "}";
    return all.empty() ? "–" : all;
  }

  /// False when the name is reported.
  bool check_name(const Reading& reading, const Node& text, const Placeholder& one,
                  const std::vector<std::string>& slots) {
    if (const auto variable = bench_.names[NameKind::variables].find(one.name)) {
      bench_.usage.variable_read[*variable] = true;
      return true;
    }
    const bool is_known_name = bench_.names[NameKind::seats].find(one.name).has_value() ||
                               std::ranges::find(slots, one.name) != slots.end();
    if (is_known_name || !complete_) return true;
    std::vector<std::string> names = bench_.names[NameKind::seats].ids();
    const std::vector<std::string> variables = bench_.names[NameKind::variables].ids();
    names.insert(names.end(), variables.begin(), variables.end());
    names.insert(names.end(), slots.begin(), slots.end());
    reading.report(Code::placeholder_unknown, reading.document().place_in_text(text, one.offset),
                   "{" + one.name + "}", {}, closest_of(one.name, std::span<const std::string>(names)));
    return false;
  }

  /// The slots that may stand in a recommendation's texts; none in others.
  [[nodiscard]] std::vector<std::string> slots_for(std::string_view key) const {
    if (!key.starts_with(kRecommendation)) return {};
    const std::string_view rest = key.substr(kRecommendation.size());
    const std::string_view id = rest.substr(0, rest.find('.'));
    const auto place = bench_.names[NameKind::recommendations].find(id);
    const auto& slots = bench_.script.names.slots;
    return place && *place < slots.size() ? slots[*place] : std::vector<std::string>();
  }
  /// The sentence that is adopted must say all of what was filled in.
  [[nodiscard]] std::vector<std::string> slots_needed_in(std::string_view key) const {
    const bool is_sentence = std::ranges::count(key, '.') == 2 && key.ends_with(".text");
    return is_sentence ? slots_for(key) : std::vector<std::string>();
  }

  void check_seen() {
    if (!files_.seen) return;
    const Reading reading(*files_.seen, found_);
    const std::vector<Node>* languages = reading.members(files_.seen->root);
    if (languages == nullptr) return;
    for (const Node& language : *languages) {
      if (is_aside(language.key)) continue;
      const std::size_t place = place_of(language.key);
      if (place == kLanguages.size() || language.key == bench_.content.source_language) {
        reading.report(Code::unknown_key, language.key_at, language.key);
      } else if (const std::vector<Node>* prints = reading.members(language)) {
        for (const Node& print : *prints) check_print(reading, print, place);
      }
    }
  }
  void check_print(const Reading& reading, const Node& print, std::size_t language) {
    const auto text = reading.text(print);
    if (!text) return;
    if (!is_fingerprint(*text)) return reading.report(Code::bad_fingerprint, print, *text);
    const Texts* texts = source();
    if (texts == nullptr) return;
    const auto original = texts->find(print.key);
    if (original == texts->end()) {
      if (complete_) reading.report(Code::text_orphan, print.key_at, print.key);
      return;
    }
    const std::optional<Document>& translated = files_.languages[language];
    const Node* translation = translated ? translated->root.member(print.key) : nullptr;
    if (translation == nullptr || fingerprint_of(original->second) == *text) return;
    Reading(*translated, found_).report(Code::text_stale, *translation, print.key, original->second);
  }

  const TextFiles& files_;
  Workbench& bench_;
  bool complete_;
  Diagnostics& found_;
  TextKeys keys_;
};

}  // namespace

void read_texts(const TextFiles& files, ScenarioContent& content, Diagnostics& found) {
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    if (!files.languages[i]) continue;
    const Reading reading(*files.languages[i], found);
    Texts& texts = content.texts[std::string(kLanguages[i])];
    const std::vector<Node>* members = reading.members(files.languages[i]->root);
    if (members == nullptr) continue;
    for (const Node& text : *members) {
      if (is_aside(text.key)) continue;
      if (auto sentence = reading.text(text)) texts.emplace(text.key, std::move(*sentence));
    }
  }
}

void check_texts(const TextFiles& files, Workbench& bench, bool complete, Diagnostics& found) {
  TextCheck(files, bench, complete, found).run();
}

}  // namespace kenes::scenario
