#include "journal/layout.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "journal/journal.hpp"

namespace kenes::journal {
namespace {

template <class N>
bool read_number(std::string_view text, N& number, int base = 10) {
  const char* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number, base);
  return result.ec == std::errc() && result.ptr == end && !text.empty();
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ",") + word;
  return all;
}

std::vector<std::string> parted(std::string_view all) {
  std::vector<std::string> words;
  while (!all.empty()) {
    const std::size_t comma = std::min(all.find(','), all.size());
    words.emplace_back(all.substr(0, comma));
    all.remove_prefix(std::min(comma + 1, all.size()));
  }
  return words;
}

}  // namespace

std::string scenario_hash(const session::Header& header) {
  // By name, so that the order in which files were found changes nothing.
  std::map<std::string_view, std::string_view> by_name;
  for (const session::StoredFile& file : header.files) by_name.emplace(file.name, file.bytes);
  Sha256 hash;
  for (const auto& [name, bytes] : by_name) hash.field(name).field(bytes);
  return hex_of(hash.done());
}

HeaderFields fields_of(const session::Header& header) {
  return {{"rules_version", std::to_string(header.rules_version)},
          {"scenario", header.scenario},
          {"scenario_hash", scenario_hash(header)},
          {"options", codec::encode(header.options)},
          {"seed", std::to_string(header.seed)},
          {"languages", joined(header.languages)},
          {"started_ms", std::to_string(header.started_ms)}};
}

std::string read_fields(const HeaderFields& fields, session::Header& header) {
  std::map<std::string, std::string> by_name(fields.begin(), fields.end());
  for (const char* name :
       {"rules_version", "scenario", "scenario_hash", "options", "seed", "languages", "started_ms"}) {
    if (!by_name.contains(name)) return std::string("no ") + name;
  }
  if (!read_number(by_name["rules_version"], header.rules_version)) return "rules_version";
  if (!read_number(by_name["seed"], header.seed)) return "seed";
  if (!read_number(by_name["started_ms"], header.started_ms)) return "started_ms";
  header.scenario = by_name["scenario"];
  header.languages = parted(by_name["languages"]);
  const auto options = codec::decode_start_options(by_name["options"]);
  if (!options) return "options";
  header.options = *options;
  return {};
}

Hash chain_of(const session::Header& header) {
  Sha256 hash;
  hash.field("kenes journal").field(std::uint64_t{kFormat});
  for (const auto& [name, value] : fields_of(header)) hash.field(name).field(value);
  return hash.done();
}

Hash chain_of(const Hash& before, const session::Row& row, const Hash& side_hash) {
  Sha256 hash;
  hash.field(before).field(row.number).field(name_of(row.kind)).field(row.seat).field(row.body);
  hash.field(static_cast<std::uint64_t>(row.time_ms)).field(row.digest).field(row.move_id).field(row.person);
  hash.field(std::uint64_t{row.over ? 1U : 0U}).field(side_hash);
  return hash.done();
}

Hash side_hash_of(const session::SideText& side, const std::string& salt) {
  return Sha256().field(salt).field(side.language).field(side.text).done();
}

std::string digest_text(std::uint64_t digest) {
  std::string bytes;
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>((digest >> shift) & 0xFF);
  return hex_of(bytes);
}

bool read_digest(std::string_view text, std::uint64_t& digest) {
  return read_number(text, digest, 16) && digest_text(digest) == text;
}

}  // namespace kenes::journal
