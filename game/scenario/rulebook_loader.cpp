#include "scenario/rulebook_loader.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "scenario/rulebook_parts.hpp"
#include "scenario/scenario.hpp"

namespace kenes::scenario {
namespace {

namespace fs = std::filesystem;
using detail::RulebookDraft;

constexpr std::int64_t kFormat = 1;

void read_id(ObjectReader& file, RulebookDraft& draft) {
  const Node* node = file.need("id");
  const auto id = node == nullptr ? std::nullopt : file.reading().text(*node);
  if (!id) return;
  if (!is_rulebook_id(*id)) file.reading().report(Code::bad_id, *node, *id);
  draft.book.id = *id;
}

void read_format(ObjectReader& file) {
  const Node* node = file.need("format");
  const auto format = node == nullptr ? std::nullopt : file.reading().whole(*node, 0, 1'000'000);
  if (format && *format != kFormat)
    file.reading().report(Code::unknown_format, *node, std::to_string(*format));
}

void read_limits(ObjectReader& file, RulebookDraft& draft) {
  const Node* node = file.need("limits");
  if (node == nullptr) return;
  ObjectReader limits(file.reading(), *node);
  const auto small = [&](std::string_view key, std::int64_t least, std::int64_t greatest) {
    return static_cast<std::uint8_t>(limits.need_whole(key, least, greatest).value_or(least));
  };
  draft.book.questions_per_turn = small("questions_per_turn", 1, 20);
  draft.book.presents_per_turn = small("presents_per_turn", 1, 20);
  draft.book.seconds_needed = small("seconds_needed", 0, 20);
  draft.book.extensions = small("extensions", 0, 10);
  draft.book.extension_minutes = small("extension_minutes", 1, 60);
  draft.book.approaches = small("approaches", 0, 10);
  limits.finish();
}

RulebookDraft read_parts(const Reading& reading, const Node& root) {
  RulebookDraft draft;
  ObjectReader file(reading, root);
  if (!file.is_object()) return draft;
  read_format(file);
  read_id(file, draft);
  draft.book.gathering = file.yes_no("gathering").value_or(false);
  detail::read_quorum(file, draft);
  read_limits(file, draft);
  draft.book.reply_days = static_cast<std::uint8_t>(file.need_whole("reply_days", 1, 250).value_or(30));
  draft.book.hand_over_to_report = file.yes_no("hand_over_to_report").value_or(true);
  draft.book.interest_bars_vote = file.yes_no("interest_bars_vote").value_or(true);
  detail::read_phases(file, draft);
  detail::read_votes(file, draft);
  detail::read_durations(file, draft);
  detail::read_sources(file, draft);
  file.finish();
  return draft;
}

void check_whole(const Reading& reading, const RulebookDraft& draft) {
  detail::check_votes(reading, draft);
  detail::check_phase_order(reading, draft);
  detail::check_leaving(reading, draft);
  detail::check_rights(reading, draft);
  detail::check_needs(reading, draft);
  detail::check_durations(reading, draft);
}

std::optional<std::string> bytes_of(const fs::path& path, Diagnostics& found) {
  std::ifstream in(path, std::ios::binary);
  std::error_code fault;
  const bool readable = in && fs::is_regular_file(path, fault);
  const auto size = readable ? fs::file_size(path, fault) : 0;
  const std::size_t limit = JsonLimits{}.bytes;
  if (!readable || fault) {
    found.add({Code::file_unreadable, path.string(), {}, path.filename().string(), {}, {}});
    return std::nullopt;
  }
  if (size > limit) {  // Said before the bytes are fetched.
    found.add({Code::file_too_large, path.string(), {}, std::to_string(limit >> 20U), {}, {}});
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

void check_name(const fs::path& path, const rules::Rulebook& book, Diagnostics& found) {
  if (path.stem() == book.id) return;
  found.add({Code::rulebook_id_differs, path.string(), {}, book.id, path.stem().string(), {}});
}

void check_texts(const fs::path& folder, const LoadedRulebook& loaded, Diagnostics& found) {
  for (const std::string_view language : kLanguages) {
    const auto texts = loaded.texts.find(language);
    if (texts == loaded.texts.end()) continue;  // Unreadable, which has been said.
    const std::string file = (folder / "text" / (std::string(language) + ".json")).string();
    for (const std::string& key : needed_keys(*loaded.rulebook)) {
      const auto text = texts->second.find(key);
      const bool missing = text == texts->second.end() || text->second.empty();
      if (missing) found.add({Code::rulebook_text_missing, file, {}, key, {}, {}});
    }
  }
}

}  // namespace

bool is_rulebook_id(std::string_view text) {
  const auto is_letter = [](char sign) { return sign >= 'a' && sign <= 'z'; };
  if (text.empty() || text.size() > 48 || !is_letter(text.front())) return false;
  return std::ranges::all_of(text, [&](char sign) {
    return is_letter(sign) || (sign >= '0' && sign <= '9') || sign == '_' || sign == '-';
  });
}

std::optional<rules::Rulebook> read_rulebook(const std::string& file, std::string bytes, Diagnostics& found) {
  const std::size_t before = found.errors();
  const std::optional<Document> document = read_json(file, std::move(bytes), found);
  if (!document) return std::nullopt;
  const Reading reading(*document, found);
  RulebookDraft draft = read_parts(reading, document->root);
  if (document->root.kind == Node::Kind::object) check_whole(reading, draft);
  if (found.errors() > before) return std::nullopt;
  return std::move(draft.book);
}

RulebookTexts read_rulebook_texts(const fs::path& folder, Diagnostics& found) {
  RulebookTexts texts;
  for (const std::string_view language : kLanguages) {
    const fs::path path = folder / "text" / (std::string(language) + ".json");
    auto bytes = bytes_of(path, found);
    const auto document = bytes ? read_json(path.string(), std::move(*bytes), found) : std::nullopt;
    if (!document) continue;
    const Reading reading(*document, found);
    auto& own = texts[std::string(language)];
    const std::vector<Node>* members = reading.members(document->root);
    if (members == nullptr) continue;
    for (const Node& member : *members) {
      if (is_aside(member.key)) continue;
      if (const auto text = reading.text(member)) own.emplace(member.key, *text);
    }
  }
  return texts;
}

std::vector<std::string> needed_keys(const rules::Rulebook& rulebook) {
  std::vector<std::string> keys{"rulebook." + rulebook.id + ".title", "rulebook." + rulebook.id + ".summary"};
  for (const rules::CitedRule& rule : rulebook.cited) {
    keys.push_back("rule." + rule.id);
    if (!rule.act.empty()) keys.push_back(rule.act);
  }
  keys.insert(keys.end(), rulebook.minutes_hold.begin(), rulebook.minutes_hold.end());
  keys.insert(keys.end(), rulebook.resolution_holds.begin(), rulebook.resolution_holds.end());
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

LoadedRulebook load_rulebook(const fs::path& file) {
  LoadedRulebook loaded;
  auto bytes = bytes_of(file, loaded.diagnostics);
  if (!bytes) return loaded;
  loaded.rulebook = read_rulebook(file.string(), std::move(*bytes), loaded.diagnostics);
  if (!loaded.rulebook) return loaded;
  check_name(file, *loaded.rulebook, loaded.diagnostics);
  loaded.texts = read_rulebook_texts(file.parent_path(), loaded.diagnostics);
  check_texts(file.parent_path(), loaded, loaded.diagnostics);
  if (loaded.diagnostics.has_errors()) loaded.rulebook.reset();
  return loaded;
}

}  // namespace kenes::scenario
