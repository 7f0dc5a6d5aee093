#include "scenario/condition_text.hpp"

#include "scenario/expression.hpp"

namespace kenes::scenario {
namespace {

/// The condition as a file of its own, so that faults have a place in it.
std::string as_json(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + "\"";
}

}  // namespace

struct ConditionCompiler::Inside {
  Diagnostics ignored;  // The scenario has been checked before.
  Document document;
  Names names;
};

ConditionCompiler::ConditionCompiler(const Files& files) : inside_(std::make_unique<Inside>()) {
  const auto at = files.find("scenario.json");
  if (at == files.end()) return;
  auto document = read_json("scenario.json", at->second, inside_->ignored);
  if (!document) return;
  inside_->document = std::move(*document);
  inside_->names = collect_names(Reading(inside_->document, inside_->ignored), inside_->document.root);
}

ConditionCompiler::~ConditionCompiler() = default;

std::optional<bool> ConditionCompiler::holds(const rules::Script& script, const rules::Hearing& hearing,
                                             std::string_view condition, const std::string& shown_as,
                                             Diagnostics& found) const {
  const auto document = read_json(shown_as, as_json(condition), found);
  if (!document) return std::nullopt;
  const Reading reading(*document, found);
  const auto term = parse_condition(Spot(reading, document->root), inside_->names);
  if (!term) return std::nullopt;
  std::vector<rules::Step> code;
  if (!append_code(*term, code)) return std::nullopt;
  // Conditions read their code from the script, so the script is lent a longer one for the moment.
  rules::Script lent = script;
  const auto first = static_cast<std::uint32_t>(lent.code.size());
  lent.code.insert(lent.code.end(), code.begin(), code.end());
  return rules::holds(lent, hearing, {first, static_cast<std::uint16_t>(code.size())});
}

}  // namespace kenes::scenario
