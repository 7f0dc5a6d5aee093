#include "text/flat_json.hpp"

#include <set>

#include <nlohmann/json.hpp>

namespace kenes::text::detail {
namespace {

using Json = nlohmann::json;

/// Accepts {"key": "text", "key": {"form": "text"}} and nothing else. nlohmann's own objects would drop twins
/// silently.
class FlatReader : public nlohmann::json_sax<Json> {
 public:
  std::vector<FlatText> texts;
  std::string fault;

  bool null() override { return stop("null is not a text"); }
  bool boolean(bool /*value*/) override { return stop("true or false is not a text"); }
  bool number_integer(number_integer_t /*value*/) override { return stop("a number is not a text"); }
  bool number_unsigned(number_unsigned_t /*value*/) override { return stop("a number is not a text"); }
  bool number_float(number_float_t /*value*/, const string_t& /*word*/) override {
    return stop("a number is not a text");
  }
  bool binary(binary_t& /*value*/) override { return stop("bytes are not a text"); }
  bool start_array(std::size_t /*size*/) override { return stop("a list is not a text"); }
  bool end_array() override { return true; }

  bool string(string_t& value) override {
    if (depth_ == 1 && key_ != "note" && key_ != "$schema") texts.push_back({key_, value, {}});
    if (depth_ == 2) texts.back().forms[form_] = value;
    return depth_ > 0 || stop("the file must hold one object");
  }
  bool start_object(std::size_t /*size*/) override {
    if (++depth_ > 2) return stop("an object is not a text");
    if (depth_ == 2) texts.push_back({key_, {}, {}});
    forms_seen_.clear();
    return true;
  }
  bool key(string_t& value) override {
    const bool fresh = depth_ == 1 ? keys_seen_.insert(value).second : forms_seen_.insert(value).second;
    (depth_ == 1 ? key_ : form_) = value;
    return fresh || stop("the key stands twice");
  }
  bool end_object() override {
    if (depth_ == 2 && texts.back().forms.empty()) return stop("an empty object is not a text");
    --depth_;
    return true;
  }
  bool parse_error(std::size_t /*at*/, const std::string& /*word*/,
                   const nlohmann::detail::exception& why) override {
    fault = why.what();
    return false;
  }

 private:
  bool stop(const std::string& why) {
    fault = key_.empty() ? why : "\"" + key_ + "\": " + why;
    return false;
  }
  int depth_ = 0;
  std::string key_;
  std::string form_;
  std::set<std::string> keys_seen_;
  std::set<std::string> forms_seen_;
};

}  // namespace

Result<std::vector<FlatText>, std::string> read_flat(const std::string& bytes) {
  FlatReader reader;
  if (!Json::sax_parse(bytes, &reader)) return Unexpected{reader.fault};
  return std::move(reader.texts);
}

}  // namespace kenes::text::detail
