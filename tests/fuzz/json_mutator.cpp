// Mutates JSON as JSON, so that fuzzers get past the reader of JSON to what it means: members vanish, appear
// twice, change places; words become other words of the same document; numbers go to their limits. One time
// in four the bytes are mutated as bytes, so that the reader has its share.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

using Json = nlohmann::ordered_json;

class Mutator {
 public:
  Mutator(Json& document, unsigned seed) : document_(document), random_(seed) { gather(document_); }

  void mutate() {
    Json& node = *nodes_[below(nodes_.size())];
    switch (below(6)) {
      case 0:
        return lose_one(node);
      case 1:
        return double_one(node);
      case 2:
        return overwrite(node);
      case 3:
        return change_value(node);
      default:
        return change_words(*nodes_[leaf()]);
    }
  }

 private:
  void gather(Json& node) {
    nodes_.push_back(&node);
    if (!node.is_structured()) leaves_.push_back(nodes_.size() - 1);
    for (Json& inner : node) {
      if (&inner != &node) gather(inner);
    }
  }

  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }
  std::size_t leaf() { return leaves_.empty() ? 0 : leaves_[below(leaves_.size())]; }

  void lose_one(Json& node) {
    if (!node.is_structured() || node.empty()) return change_value(node);
    auto at = node.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(below(node.size())));
    node.erase(at);
  }

  void double_one(Json& node) {
    if (!node.is_structured() || node.empty()) return change_value(node);
    auto at = node.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(below(node.size())));
    const Json copy = *at;
    if (node.is_array()) {
      node.push_back(copy);
    } else {
      node[at.key() + "x"] = copy;
    }
  }

  void overwrite(Json& node) {
    const Json other = *nodes_[below(nodes_.size())];
    if (other.dump().size() < 4096) node = other;
  }

  void change_value(Json& node) {
    static const std::vector<Json> values{0,
                                          1,
                                          -1,
                                          7,
                                          100,
                                          255,
                                          256,
                                          32767,
                                          32768,
                                          1000000,
                                          -32769,
                                          1e30,
                                          "",
                                          "x",
                                          "no",
                                          nullptr,
                                          true,
                                          false,
                                          Json::array(),
                                          Json::object(),
                                          9223372036854775807LL,
                                          0.5};
    node = values[below(values.size())];
  }

  /// A word of a text becomes another of the document: ids move about, conditions ask for other things.
  void change_words(Json& node) {
    if (!node.is_string()) return change_value(node);
    std::vector<std::string> words = split(node.get<std::string>());
    const std::vector<std::string> others = other_words();
    if (words.empty() || others.empty()) return change_value(node);
    words[below(words.size())] = others[below(others.size())];
    std::string text;
    for (const std::string& word : words) text += word;
    node = text;
  }

  std::vector<std::string> other_words() {
    static const std::vector<std::string> own{" and ", " or ", " not ", "(",   ")", " < ", " >= ", "+",
                                              "-",     "5",    "99999", " = ", ".", "+=",  "-=",   ", "};
    if (below(3) == 0) return own;
    const Json& other = *nodes_[leaf()];
    return other.is_string() ? split(other.get<std::string>()) : own;
  }

  static bool is_of_word(char c) {
    return (static_cast<unsigned char>(c) & 0x80U) != 0 || std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           c == '_';
  }
  static std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!words.empty() && i > 0 && is_of_word(text[i]) == is_of_word(text[i - 1])) {
        words.back() += text[i];
      } else {
        words.emplace_back(1, text[i]);
      }
    }
    return words;
  }

  Json& document_;
  std::vector<Json*> nodes_;
  std::vector<std::size_t> leaves_;
  std::minstd_rand random_;
};

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
  const std::size_t head = size > 0 && data[0] != '{' ? 1 : 0;  // The byte before a move.
  Json document =
      seed % 4 == 0 ? Json(Json::value_t::discarded) : Json::parse(data + head, data + size, nullptr, false);
  if (document.is_discarded()) return LLVMFuzzerMutate(data, size, most);
  for (unsigned i = 0; i <= seed / 4 % 3; ++i) Mutator(document, seed + i).mutate();
  const std::string text = document.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (head + text.size() > most) return LLVMFuzzerMutate(data, size, most);
  if (head == 1 && seed % 5 == 0) ++data[0];
  std::memcpy(data + head, text.data(), text.size());
  return head + text.size();
}
