#include "scenario/positioned_json.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "scenario/code_points.hpp"
#include "scenario/json_cursor.hpp"
#include "scenario/json_faults.hpp"

namespace kenes::scenario {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Builds the tree while a cursor walks the same bytes. Every function answers whether to go on.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(const Document& document, std::size_t from, const JsonLimits& limits, Diagnostics& found)
      : document_(document), cursor_(document.bytes, from), limits_(limits), found_(found) {
    path_.push_back(&holder_);
  }

  [[nodiscard]] bool failed() const { return failed_; }
  /// Where the syntax was left, if it was that.
  [[nodiscard]] const std::optional<Lapse>& lapse() const { return lapse_; }
  [[nodiscard]] Node take_root() {
    return holder_.children.empty() ? Node{} : std::move(holder_.children[0]);
  }

  bool null() override { return add(Node::Kind::null) != nullptr; }
  bool boolean(bool value) override {
    Node* node = add(Node::Kind::boolean);
    if (node != nullptr) node->yes = value;
    return node != nullptr;
  }
  bool number_integer(number_integer_t value) override { return whole(value); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) return too_large();
    return whole(static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t /*value*/, const string_t& written) override {
    if (written.find_first_of(".eE") == std::string::npos) return too_large();
    return add(Node::Kind::fraction) != nullptr;
  }
  bool string(string_t& value) override {
    Node* node = add(Node::Kind::text);
    if (node != nullptr) node->text = std::move(value);
    return node != nullptr;
  }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*count*/) override { return open(Node::Kind::object); }
  bool start_array(std::size_t /*count*/) override { return open(Node::Kind::list); }
  bool key(string_t& name) override {
    key_at_ = cursor_.eat_token();
    key_ = std::move(name);
    has_key_ = true;
    return true;
  }
  bool end_object() override {
    report_twins(*path_.back());
    return close();
  }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t /*read*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& fault) override {
    if (fault.id == 406) {  // A number beyond every floating-point one.
      const Position at = cursor_.eat_token();
      return fail(Code::number_too_large, at, token());
    }
    failed_ = true;
    lapse_ = misspells_a_number() ? Lapse{Code::not_json, cursor_.token_from(), token()}
                                  : lapse_in(document_.bytes, cursor_.at(), before());
    return false;
  }

 private:
  [[nodiscard]] Before before() const {
    if (has_key_) return Before::key;
    if (holder_.children.empty()) return Before::nothing;
    if (path_.size() == 1) return Before::root;
    return path_.back()->children.empty() ? Before::opening : Before::value;
  }
  /// The parser took the 0 of `05` or the 12 of `12m` for the value and stumbled over the rest.
  [[nodiscard]] bool misspells_a_number() const {
    const std::string last = token();
    const bool begins_number = !last.empty() && (last[0] == '-' || (last[0] >= '0' && last[0] <= '9'));
    return begins_number && !has_key_ && !nlohmann::json::accept(last);
  }
  [[nodiscard]] std::string token() const {
    return document_.bytes.substr(cursor_.token_from(), cursor_.at() - cursor_.token_from());
  }
  bool fail(Code code, Position at, std::string subject) {
    failed_ = true;
    found_.add({code, document_.file, at, std::move(subject), {}, {}});
    return false;
  }
  bool whole(std::int64_t value) {
    Node* node = add(Node::Kind::whole);
    if (node != nullptr) node->number = value;
    return node != nullptr;
  }
  bool too_large() {
    const Node* node = add(Node::Kind::broken);
    if (node == nullptr) return false;
    found_.add({Code::number_too_large, document_.file, node->at, token(), {}, {}});
    return true;
  }
  Node* add(Node::Kind kind) {
    const Position at = cursor_.eat_token();
    if (++values_ > limits_.values) {
      fail(Code::too_many_values, at, std::to_string(limits_.values));
      return nullptr;
    }
    Node& node = path_.back()->children.emplace_back();
    node.kind = kind;
    node.at = at;
    node.offset = cursor_.token_from();
    if (has_key_) {
      node.key = std::move(key_);
      node.key_at = key_at_;
    }
    has_key_ = false;
    return &node;
  }
  bool open(Node::Kind kind) {
    Node* node = add(kind);
    if (node == nullptr) return false;
    path_.push_back(node);  // Stays where it is: nothing is added beside it before it is closed.
    return path_.size() - 1 <= limits_.depth || fail(Code::too_deep, node->at, std::to_string(limits_.depth));
  }
  bool close() {
    cursor_.eat_token();
    path_.pop_back();
    return true;
  }
  void report_twins(const Node& object) {
    std::vector<const Node*> members;
    members.reserve(object.children.size());
    for (const Node& child : object.children) members.push_back(&child);
    std::ranges::stable_sort(members, {}, &Node::key);
    for (std::size_t i = 1; i < members.size(); ++i) {
      if (members[i]->key != members[i - 1]->key) continue;
      found_.add({Code::duplicate_key, document_.file, members[i]->key_at, members[i]->key, {}, {}});
    }
  }

  const Document& document_;
  JsonCursor cursor_;
  JsonLimits limits_;
  Diagnostics& found_;
  Node holder_;  // Its only child is the root.
  std::vector<Node*> path_;
  std::string key_;
  Position key_at_;
  bool has_key_ = false;
  bool failed_ = false;
  std::optional<Lapse> lapse_;
  std::size_t values_ = 0;
};

/// What can be said before parsing; true when there is nothing.
bool bytes_are_fit(const Document& document, const JsonLimits& limits, Diagnostics& found) {
  const std::string& bytes = document.bytes;
  const auto report = [&](Code code, std::size_t offset, std::string subject) {
    found.add({code, document.file, position_of(bytes, offset), std::move(subject), {}, {}});
    return false;
  };
  if (bytes.size() > limits.bytes)
    return report(Code::file_too_large, 0, std::to_string(limits.bytes >> 20U));
  const std::size_t nul = bytes.find('\0');
  if (nul != std::string::npos) return report(Code::nul_byte, nul, {});
  const std::optional<std::size_t> bad = first_bad_utf8(bytes);
  return !bad || report(Code::bad_utf8, *bad, {});
}

struct Attempt {
  std::optional<Node> root;    // None: at least one fault was found, or the lapse tells.
  std::optional<Lapse> lapse;  // Of syntax; not yet told.
};

Attempt read_once(const Document& document, const JsonLimits& limits, Diagnostics& found) {
  const std::size_t from = document.bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  TreeBuilder builder(document, from, limits, found);
  const char* begin = document.bytes.data();
  bool done = false;
  try {
    done = nlohmann::json::sax_parse(begin + from, begin + document.bytes.size(), &builder);
  } catch (const nlohmann::json::exception&) {
    done = false;  // The builder's parse_error answers for everything; this is for what the library may add.
  }
  if (done) return {builder.take_root(), std::nullopt};
  if (!builder.failed()) found.add({Code::not_json, document.file, {}, {}, {}, {}});
  return {std::nullopt, builder.lapse()};
}

std::size_t raw_size_of_escape(std::string_view rest) {
  if (!rest.starts_with("\\u")) return 2;
  // A pair of surrogates spells one code point.
  const bool is_pair = rest.size() >= 12 && rest.substr(6, 2) == "\\u" &&
                       (rest[2] == 'd' || rest[2] == 'D') &&
                       std::string_view("89abAB").find(rest[3]) != std::string_view::npos;
  return is_pair ? 12 : 6;
}

}  // namespace

const Node* Node::member(std::string_view name) const {
  if (kind != Kind::object) return nullptr;
  const auto found = std::ranges::find(children, name, &Node::key);
  return found == children.end() ? nullptr : &*found;
}

Position Document::place_in_text(const Node& node, std::size_t offset) const {
  const std::string_view raw = std::string_view(bytes).substr(std::min(node.offset, bytes.size()));
  Position position = node.at;
  std::size_t at = 1;
  ++position.column;
  for (std::size_t decoded = 0; decoded < std::min(offset, node.text.size()) && at < raw.size();) {
    const std::size_t size = std::max<std::size_t>(code_point_at(node.text, decoded).size, 1);
    const std::size_t raw_size = raw[at] == '\\' ? raw_size_of_escape(raw.substr(at)) : size;
    position.column += raw[at] == '\\' ? static_cast<std::uint32_t>(raw_size) : 1U;
    at += raw_size;
    decoded += size;
  }
  return position;
}

std::optional<Document> read_json(std::string file, std::string bytes, Diagnostics& found,
                                  const JsonLimits& limits) {
  Document document{std::move(file), std::move(bytes), {}};
  if (!bytes_are_fit(document, limits, found)) return std::nullopt;
  const std::size_t most = document.bytes.size() <= limits.mended_bytes ? limits.mended : 0;
  for (std::size_t mended = 0;; ++mended) {
    Diagnostics here;  // Every reading finds anew what is not syntax.
    Attempt attempt = read_once(document, limits, here);
    const std::optional<Lapse>& lapse = attempt.lapse;
    if (lapse) {
      const Position at = position_of(document.bytes, lapse->offset);
      found.add({lapse->code, document.file, at, lapse->subject, {}, {}});
      if (mended < most && mend(document.bytes, *lapse)) continue;
    }
    found.add(here);
    if (!attempt.root) return std::nullopt;
    document.root = std::move(*attempt.root);
    return document;
  }
}

}  // namespace kenes::scenario
