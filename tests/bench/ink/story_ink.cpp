// The plain story (support/plain_story.hpp) as a source of ink, for ink_bench.js: the same points, options,
// conditions, effects and English words, so that both engines walk the same graph.
// usage: story_ink SIZE > story.ink

#include <cstdlib>
#include <iostream>

#include <nlohmann/json.hpp>

#include "bench/support/plain_story.hpp"

namespace {

using nlohmann::json;

class Writer {
 public:
  Writer(const json& scenario, const json& words) : scenario_(scenario), words_(words) {}

  void write(std::ostream& out) const {
    for (const json& variable : scenario_["variables"])
      out << "VAR " << variable["id"].get<std::string>() << " = " << variable["start"] << '\n';
    const json& bounds = scenario_["variables"].back();
    out << "-> " << begins(0) << "\n\n=== function add(ref what, much)\n~ what = what + much\n{ what > "
        << bounds["max"] << ":\n  ~ what = " << bounds["max"] << "\n}\n{ what < " << bounds["min"]
        << ":\n  ~ what = " << bounds["min"] << "\n}\n\n=== next_round\n{ round:\n";
    for (std::size_t round = 1; !begins(round).empty(); ++round)
      out << "- " << round << ": -> " << begins(round) << '\n';
    out << "- else: -> END\n}\n";
    for (const json& beat : scenario_["beats"]) point(out, beat);
  }

 private:
  /// The point with which a round begins; empty after the last.
  [[nodiscard]] std::string begins(std::size_t round) const {
    const std::string on = round == 0 ? "start" : "above round " + std::to_string(round - 1);
    for (const json& beat : scenario_["beats"]) {
      if (beat["on"] == on) return beat["id"];
    }
    return {};
  }
  [[nodiscard]] std::string say(const std::string& key) const { return words_.at(key); }

  /// "v00003 += 2" as a call that keeps the bounds.
  static void effect(std::ostream& out, const std::string& text, const char* indent) {
    const std::size_t sign = text.find(' ');
    const std::string much = text.substr(sign + 4);
    out << indent << "~ add(" << text.substr(0, sign) << ", " << (text[sign + 1] == '-' ? "-" : "") << much
        << ")\n";
  }

  void point(std::ostream& out, const json& beat) const {
    const std::string id = beat["id"];
    out << "\n=== " << id << '\n';
    for (const json& what : beat["do"]) effect(out, what, "");
    out << say("beat." + id + ".a") << '\n' << say("beat." + id + ".question") << '\n';
    for (const json& choice : beat["choices"]) {
      out << "+ ";
      if (choice.contains("when")) out << "{ " << choice["when"].get<std::string>() << " } ";
      out << "[" << say("beat." + id + ".choice." + choice["id"].get<std::string>()) << "]\n";
      for (const json& what : choice["do"]) effect(out, what, "  ");
      out << "  -> " << choice.value("then", std::string("next_round")) << '\n';
    }
  }

  const json& scenario_;
  const json& words_;
};

}  // namespace

int main(int count, char** words) {
  const std::size_t size = count > 1 ? std::strtoul(words[1], nullptr, 10) : 1;
  const auto files = kenes::bench::plain_story(size == 0 ? 1 : size);
  const json scenario = json::parse(files.at("scenario.json"));
  const json texts = json::parse(files.at("text/en.json"));
  Writer(scenario, texts).write(std::cout);
}
