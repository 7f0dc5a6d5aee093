#include "scenario/plan_check.hpp"

#include "codec/plan.hpp"
#include "scenario/positioned_json.hpp"

namespace kenes::scenario {
namespace {

using Fault = codec::DecodeFault;

Code code_of(Fault::Code code) {
  switch (code) {
    case Fault::Code::too_long:
      return Code::plan_too_long;
    case Fault::Code::not_json:
      return Code::not_json;
    case Fault::Code::too_deep:
      return Code::plan_too_deep;
    case Fault::Code::duplicate_key:
      return Code::duplicate_key;
    case Fault::Code::not_an_object:
      return Code::plan_not_an_object;
    case Fault::Code::missing_key:
      return Code::plan_missing_key;
    case Fault::Code::unknown_key:
      return Code::plan_unknown_key;
    case Fault::Code::wrong_type:
      return Code::plan_wrong_type;
    case Fault::Code::out_of_range:
      return Code::plan_out_of_range;
    case Fault::Code::unknown_word:
      return Code::plan_unknown_word;
    case Fault::Code::newer_format:
      return Code::plan_newer_format;
  }
  return Code::plan_unknown_word;
}

/// The node a JSON pointer leads to, or the last one on the way that exists.
const Node& node_at(const Node& root, std::string_view pointer) {
  const Node* node = &root;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    const Node* next = node->member(step);
    const bool digits =
        !step.empty() && step.size() < 7 && step.find_first_not_of("0123456789") == std::string_view::npos;
    if (next == nullptr && node->kind == Node::Kind::list && digits) {
      const std::size_t at = std::stoul(std::string(step));
      if (at < node->children.size()) next = &node->children[at];
    }
    if (next == nullptr) break;
    node = next;
  }
  return *node;
}

}  // namespace

Diagnostics check_plan(const std::string& file, std::string_view bytes, const ScriptOf& script_of) {
  Diagnostics found;
  const auto document = read_json(file, std::string(bytes), found);
  if (!document || found.has_errors()) return found;
  const auto tell = [&](const Fault& fault) {
    found.add({code_of(fault.code),
               file,
               node_at(document->root, fault.pointer).at,
               fault.subject,
               fault.pointer.empty() ? "/" : fault.pointer,
               {}});
  };
  const auto plan = codec::read_plan(bytes);
  if (!plan) {
    for (const Fault& fault : plan.error()) tell(fault);
    return found;
  }
  const auto script = script_of(plan->scenario);
  if (!script) tell({Fault::Code::unknown_word, "/scenario", plan->scenario});
  if (!script || *script == nullptr) return found;
  for (const Fault& fault : codec::check_plan(**script, *plan)) tell(fault);
  return found;
}

}  // namespace kenes::scenario
