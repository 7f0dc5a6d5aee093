#include "codec/json_reader.hpp"

#include <nlohmann/json.hpp>

namespace kenes::codec::detail {
namespace {

using nlohmann::json;
using Code = DecodeFault::Code;

constexpr int kDeepest = 16;
constexpr std::size_t kLongestSubject = 64;

/// Watches a parse for what the library lets pass: depth and keys given twice.
class Watch {
 public:
  bool operator()(int depth, json::parse_event_t seen, json& value) {
    if (depth > kDeepest) found(Code::too_deep, {});
    if (seen == json::parse_event_t::object_start) keys_.emplace_back();
    if (seen == json::parse_event_t::object_end && !keys_.empty()) keys_.pop_back();
    if (seen == json::parse_event_t::key && !keys_.empty()) {
      const auto& key = value.get_ref<const std::string&>();
      if (!keys_.back().insert(key).second) found(Code::duplicate_key, key);
    }
    return !fault_;
  }
  [[nodiscard]] const std::optional<DecodeFault>& found() const { return fault_; }

 private:
  void found(Code code, std::string_view subject) {
    if (!fault_) fault_ = detail::fault(code, "", subject);
  }
  std::vector<std::set<std::string>> keys_;
  std::optional<DecodeFault> fault_;
};

std::string escaped(std::string_view key) {
  std::string out;
  for (char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

DecodeFault fault(Code code, std::string pointer, std::string_view subject) {
  subject = subject.substr(0, kLongestSubject);
  // Never ends in the middle of a character.
  while (subject.size() == kLongestSubject && !subject.empty() && (subject.back() & 0x80) != 0)
    subject.remove_suffix(1);
  return {code, std::move(pointer), std::string(subject)};
}

Result<json, DecodeFault> parse_strict(std::string_view text, std::size_t most_bytes) {
  if (text.size() > most_bytes) return Unexpected{fault(Code::too_long, "")};
  Watch watch;
  // The library copies the callback, so it gets a reference to the one that is asked afterwards.
  json value = json::parse(
      text, [&watch](int depth, json::parse_event_t seen, json& at) { return watch(depth, seen, at); },
      false);
  if (watch.found()) return Unexpected{*watch.found()};
  if (value.is_discarded()) return Unexpected{fault(Code::not_json, "")};
  return value;
}

ObjectReader::ObjectReader(const json& object, std::string pointer, Faults& faults, Notes notes)
    : object_(object.is_object() ? &object : nullptr), pointer_(std::move(pointer)), faults_(faults) {
  if (notes == Notes::allowed) asked_.insert({"note", "$schema"});  // Both are for people and their editors.
  if (object_ != nullptr) return;
  good_ = false;
  faults_.push_back(fault(Code::not_an_object, pointer_));
}

std::string ObjectReader::place(std::string_view key) const { return pointer_ + "/" + escaped(key); }

void ObjectReader::refuse(Code code, std::string_view key, std::string_view subject) {
  good_ = false;
  faults_.push_back(fault(code, place(key), subject));
}

bool ObjectReader::has(std::string_view key) const { return object_ != nullptr && object_->contains(key); }

const json* ObjectReader::may(std::string_view key) {
  asked_.emplace(key);
  return has(key) ? &object_->find(key).value() : nullptr;
}

const json* ObjectReader::must(std::string_view key) {
  const json* value = may(key);
  if (value == nullptr && object_ != nullptr) refuse(Code::missing_key, key);
  return value;
}

std::string ObjectReader::text(std::string_view key) {
  const json* value = must(key);
  if (value == nullptr) return {};
  if (value->is_string()) return value->get<std::string>();
  refuse(Code::wrong_type, key);
  return {};
}

std::string ObjectReader::text_or(std::string_view key, std::string_view otherwise) {
  return has(key) ? text(key) : (asked_.emplace(key), std::string(otherwise));
}

std::int64_t ObjectReader::whole(std::string_view key, const json& value, std::int64_t least,
                                 std::int64_t most) {
  if (!value.is_number_integer()) {
    refuse(Code::wrong_type, key);
    return least;
  }
  const bool too_big =
      value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX);
  const std::int64_t number = too_big ? most : value.get<std::int64_t>();
  if (!too_big && number >= least && number <= most) return number;
  refuse(Code::out_of_range, key);
  return least;
}

std::int64_t ObjectReader::number(std::string_view key, std::int64_t least, std::int64_t most) {
  const json* value = must(key);
  return value == nullptr ? least : whole(key, *value, least, most);
}

std::int64_t ObjectReader::number_or(std::string_view key, std::int64_t least, std::int64_t most,
                                     std::int64_t otherwise) {
  const json* value = may(key);
  return value == nullptr ? otherwise : whole(key, *value, least, most);
}

std::uint64_t ObjectReader::big_number_or(std::string_view key, std::uint64_t otherwise) {
  const json* value = may(key);
  if (value == nullptr) return otherwise;
  if (value->is_number_unsigned()) return value->get<std::uint64_t>();
  refuse(value->is_number() ? Code::out_of_range : Code::wrong_type, key);
  return otherwise;
}

bool ObjectReader::yes(std::string_view key) {
  const json* value = must(key);
  if (value == nullptr) return false;
  if (value->is_boolean()) return value->get<bool>();
  refuse(Code::wrong_type, key);
  return false;
}

bool ObjectReader::yes_or(std::string_view key, bool otherwise) {
  return has(key) ? yes(key) : (asked_.emplace(key), otherwise);
}

std::vector<std::string> ObjectReader::texts_or_none(std::string_view key) {
  const json* value = may(key);
  if (value == nullptr) return {};
  if (!value->is_array()) {
    refuse(Code::wrong_type, key);
    return {};
  }
  std::vector<std::string> texts;
  for (const json& item : *value) {
    if (item.is_string()) {
      texts.push_back(item.get<std::string>());
    } else {
      refuse(Code::wrong_type, key);
    }
  }
  return texts;
}

void ObjectReader::refuse_the_rest() {
  if (object_ == nullptr) return;
  for (const auto& [key, value] : object_->items()) {
    if (!asked_.contains(key)) refuse(Code::unknown_key, key, key);
  }
}

}  // namespace kenes::codec::detail
