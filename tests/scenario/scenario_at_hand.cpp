#include "scenario_at_hand.hpp"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "scenario/json_cursor.hpp"
#include "scenario/positioned_json.hpp"

namespace kenes::scenario::testing_files {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kRulebookKey = "\"rulebook\": \"";

std::string text_in(const Node& node, std::string_view key) {
  const Node* found = node.member(key);
  return found == nullptr ? std::string() : found->text;
}

std::string from_hex(const std::string& digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

/// `text` as often as wanted, '#' in each replaced by its number from 1.
std::string repeated(const std::string& text, std::int64_t times) {
  std::string all;
  for (std::int64_t i = 1; i <= times; ++i) {
    for (const char byte : text) {
      if (byte == '#') {
        all += std::to_string(i);
      } else {
        all += byte;
      }
    }
  }
  return all;
}

/// The line of a text key, without its comma.
std::string line_of_key(const std::string& bytes, const std::string& key) {
  const std::size_t at = bytes.find("\"" + key + "\": ");
  if (at == std::string::npos) return {};
  std::string line = bytes.substr(at, bytes.find('\n', at) - at);
  if (line.ends_with(',')) line.pop_back();
  return line;
}

/// Gives a text key another sentence: `set`, that of the file `copy`, or bytes in `hex`.
bool change_text(Files& files, const std::string& name, const Node& change) {
  const std::string key = text_in(change, "key");
  const std::string before = line_of_key(files[name], key);
  std::string after =
      "\"" + key + "\": \"" + text_in(change, "set") + from_hex(text_in(change, "hex")) + "\"";
  if (change.member("copy") != nullptr) after = line_of_key(files[text_in(change, "copy")], key);
  if (before.empty() || after.empty()) return false;
  files[name].replace(files[name].find(before), before.size(), after);
  return true;
}

/// Takes the line out whose key is `key`.
bool drop_key(std::string& bytes, const std::string& key) {
  const std::size_t at = bytes.find("  \"" + key + "\": ");
  if (at == std::string::npos) return false;
  bytes.erase(at, bytes.find('\n', at) + 1 - at);
  return true;
}

bool find_and_put(std::string& bytes, const Node& change) {
  const std::string what = text_in(change, "find");
  const std::size_t at = bytes.find(what);
  if (what.empty() || at == std::string::npos || bytes.find(what, at + 1) != std::string::npos) return false;
  const Node* times = change.member("times");
  const Node* hex = change.member("hex");
  std::string put = hex != nullptr ? from_hex(hex->text) : text_in(change, "put");
  if (times != nullptr) put = repeated(put, times->number);
  const Node* after = change.member("after");
  const bool keeps = after != nullptr && after->yes;
  bytes.replace(at, what.size(), keeps ? what + put : put);
  return true;
}

bool change_file(Files& files, const std::string& name, const Node& change) {
  if (const Node* whole = change.member("whole")) {
    files[name] = whole->text;
    return true;
  }
  if (change.member("absent") != nullptr) return files.erase(name) == 1;
  if (change.member("key") != nullptr) return change_text(files, name, change);
  if (change.member("drop") != nullptr) return drop_key(files[name], text_in(change, "drop"));
  return find_and_put(files[name], change);
}

std::string rulebook_of(const Files& files) {
  const std::string& scenario = files.at("scenario.json");
  const std::size_t at = scenario.find(kRulebookKey);
  if (at == std::string::npos) return {};
  const std::size_t from = at + kRulebookKey.size();
  return scenario.substr(from, scenario.find('"', from) - from);
}

void take_rulebook(Files& files) {
  const fs::path path = project_root() / "assets/rulebooks" / (rulebook_of(files) + ".json");
  if (fs::exists(path)) files["rulebook.json"] = bytes_of(path);
}

std::string apply_changes(Files& files, const Node& root) {
  const Node* changes = root.member("changes");
  if (changes == nullptr) return "no changes";
  for (const Node& change : changes->children) {
    const std::string name = text_in(change, "in");
    const std::vector<std::string> names =
        name == "text/*.json" ? std::vector<std::string>{"text/kk.json", "text/ru.json", "text/en.json"}
                              : std::vector<std::string>{name.empty() ? "scenario.json" : name};
    for (const std::string& one : names) {
      if (!change_file(files, one, change))
        return "cannot change " + one + " at line " + std::to_string(change.at.line);
    }
  }
  return {};
}

}  // namespace

fs::path project_root() { return KENES_TEST_SOURCE_DIR; }

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

Files starter_files() {
  const fs::path starter = project_root() / "assets/starter";
  Files files;
  for (const char* name : {"scenario.json", "text/kk.json", "text/ru.json", "text/en.json"}) {
    files[name] = bytes_of(starter / name);
  }
  take_rulebook(files);
  return files;
}

TextOf program_texts(const std::string& language) {
  Texts texts;
  for (const auto& entry : fs::directory_iterator(project_root() / "assets/text" / language)) {
    Diagnostics found;
    const auto document = read_json(entry.path().string(), bytes_of(entry.path()), found);
    if (!document) continue;
    for (const Node& node : document->root.children) texts[node.key] = node.text;
  }
  return [texts](std::string_view key) {
    const auto found = texts.find(key);
    return found == texts.end() ? "⟦" + std::string(key) + "⟧" : found->second;
  };
}

std::string listed(const Diagnostics& found) {
  static const TextOf kEnglish = program_texts("en");
  std::string lines;
  for (const Diagnostic& one : found.sorted()) lines += line_of(one, kEnglish) + "\n";
  return lines;
}

BadCase bad_case(const fs::path& path) {
  BadCase bad;
  bad.files = starter_files();
  Diagnostics found;
  const auto document = read_json(path.string(), bytes_of(path), found);
  if (!document || !found.empty()) {
    bad.fault = listed(found);
    return bad;
  }
  const std::string rulebook = rulebook_of(bad.files);
  bad.fault = apply_changes(bad.files, document->root);
  if (!bad.fault.empty()) return bad;
  if (bad.files.contains("scenario.json") && rulebook_of(bad.files) != rulebook) take_rulebook(bad.files);
  bad.at_file = document->root.member("file") == nullptr ? "scenario.json" : text_in(document->root, "file");
  const std::string anchor = text_in(document->root, "at");
  if (anchor.empty()) return bad;
  const std::string& bytes = bad.files[bad.at_file];
  const std::size_t at = bytes.find(anchor);
  if (at == std::string::npos) bad.fault = "no " + anchor + " in " + bad.at_file;
  const Node* skip = document->root.member("skip");
  bad.at = position_of(bytes, at + (skip == nullptr ? 0 : static_cast<std::size_t>(skip->number)));
  return bad;
}

void set_text(Files& files, const std::string& name, const std::string& key, const std::string& sentence) {
  const std::string before = line_of_key(files[name], key);
  ASSERT_FALSE(before.empty()) << key;
  files[name].replace(files[name].find(before), before.size(), "\"" + key + "\": \"" + sentence + "\"");
}

void replace_in(Files& files, const std::string& name, const std::string& what, const std::string& with) {
  std::string& bytes = files[name];
  const std::size_t at = bytes.find(what);
  ASSERT_NE(at, std::string::npos) << what;
  ASSERT_EQ(bytes.find(what, at + 1), std::string::npos) << what << " is not the only one";
  bytes.replace(at, what.size(), with);
}

}  // namespace kenes::scenario::testing_files
