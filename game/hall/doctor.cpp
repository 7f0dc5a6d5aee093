// What follows from what was observed. See observe.cpp for the observing.
#include "hall/doctor.hpp"

#include <algorithm>
#include <array>

#include "core/expect.hpp"

namespace kenes::hall {
namespace {

constexpr std::array<std::string_view, kTroubles> kNames{
    "no_card",          "only_virtual",     "link_down",       "self_assigned",     "no_address",
    "port_taken",       "port_not_allowed", "port_fault",      "listens_elsewhere", "firewall_drops",
    "firewall_refuses", "other_page",       "address_changed", "firewall_on",       "nobody_came",
    "several_networks", "public_address",   "no_internet"};

/// One patient: the facts and what has been found so far.
class Diagnosis {
 public:
  explicit Diagnosis(const Facts& facts) : facts_(facts), candidates_(ranked(facts.cards)) {}

  std::vector<Finding> findings() {
    if (best() == nullptr) {
      without_address();
    } else {
      with_address(*best());
    }
    std::stable_sort(findings_.begin(), findings_.end(),
                     [](const Finding& a, const Finding& b) { return a.trouble < b.trouble; });
    return std::move(findings_);
  }

 private:
  [[nodiscard]] const Candidate* best() const {
    return !candidates_.empty() && candidates_.front().offered() ? &candidates_.front() : nullptr;
  }
  [[nodiscard]] const Candidate* first(Fitness fitness) const {
    const auto found = std::find_if(candidates_.begin(), candidates_.end(),
                                    [fitness](const Candidate& one) { return one.fitness == fitness; });
    return found == candidates_.end() ? nullptr : &*found;
  }
  void add(Trouble trouble, const std::string& card, const std::string& address,
           const std::string& other = {}) {
    findings_.push_back({trouble, card, address, other, facts_.port});
  }

  /// The nearest to an address first: what somebody has nearly done needs the least of them.
  void without_address() {
    about_port();
    if (const Candidate* card = first(Fitness::self_assigned))
      return add(Trouble::self_assigned, card->card.name, card->card.address);
    if (const Candidate* card = first(Fitness::no_address))
      return add(Trouble::no_address, card->card.name, {});
    if (const Candidate* card = first(Fitness::no_link)) return add(Trouble::link_down, card->card.name, {});
    const std::string made = names_of({Fitness::virtual_card, Fitness::tunnel});
    add(made.empty() ? Trouble::no_card : Trouble::only_virtual, {}, {}, made);
  }

  void with_address(const Candidate& best) {
    const std::string& name = best.card.name;
    const std::string& address = best.card.address;
    about_port();
    about_reach(best);
    const bool here = std::any_of(candidates_.begin(), candidates_.end(), [this](const Candidate& one) {
      return one.offered() && one.card.address == facts_.shown;
    });
    if (!facts_.shown.empty() && !here) add(Trouble::address_changed, name, address, facts_.shown);
    if (facts_.reach == Reach::own_page && !facts_.somebody_came) about_absence(best);
    const std::string others = others_than(best);
    if (!others.empty()) add(Trouble::several_networks, name, address, others);
    // Where nobody can come, it does not matter who else could.
    if (best.fitness == Fitness::public_address && listens_at(address))
      add(Trouble::public_address, name, address);
    if (!facts_.way_out) add(Trouble::no_internet, name, address);
  }

  void about_port() {
    switch (facts_.port_state) {
      case Port::taken:
        return add(Trouble::port_taken, {}, {});
      case Port::not_allowed:
        return add(Trouble::port_not_allowed, {}, {});
      case Port::fault:
        return add(Trouble::port_fault, {}, facts_.listens_on);
      case Port::not_tried:
      case Port::ours:
        return;
    }
  }

  [[nodiscard]] bool listens_at(const std::string& address) const {
    return facts_.listens_on == "0.0.0.0" || facts_.listens_on == address;
  }

  void about_reach(const Candidate& best) {
    const std::string& name = best.card.name;
    const std::string& address = best.card.address;
    if (!listens_at(address)) return add(Trouble::listens_elsewhere, name, address, facts_.listens_on);
    switch (facts_.reach) {
      case Reach::no_answer:
        return add(Trouble::firewall_drops, name, address, facts_.firewall);
      case Reach::refused:
      case Reach::forbidden:
        return add(Trouble::firewall_refuses, name, address, facts_.firewall);
      case Reach::other_page:
        return add(Trouble::other_page, name, address);
      case Reach::not_tried:
      case Reach::own_page:
        return;
    }
  }

  /// The page can be had here; why has no phone asked for it? What comes through the machine's own loopback
  /// passes most firewalls, so one that is on stays under suspicion.
  void about_absence(const Candidate& best) {
    if (!facts_.firewall.empty())
      add(Trouble::firewall_on, best.card.name, best.card.address, facts_.firewall);
    if (facts_.minutes_open >= kPatienceMinutes) add(Trouble::nobody_came, best.card.name, best.card.address);
  }

  /// The offered addresses in other networks than the best one's.
  [[nodiscard]] std::string others_than(const Candidate& best) const {
    std::string others;
    for (const Candidate& one : candidates_) {
      if (!one.offered() || one.card.name == best.card.name) continue;
      others.append(others.empty() ? "" : ", ").append(one.card.address + " (" + one.card.name + ")");
    }
    return others;
  }
  [[nodiscard]] std::string names_of(std::initializer_list<Fitness> kinds) const {
    std::string names;
    for (const Candidate& one : candidates_) {
      if (std::find(kinds.begin(), kinds.end(), one.fitness) == kinds.end()) continue;
      names.append(names.empty() ? "" : ", ").append(one.card.name);
    }
    return names;
  }

  const Facts& facts_;
  std::vector<Candidate> candidates_;
  std::vector<Finding> findings_;
};

}  // namespace

std::string_view name_of(Trouble trouble) { return kNames.at(static_cast<std::size_t>(trouble)); }

bool is_fatal(Trouble trouble) { return trouble <= Trouble::address_changed; }

std::vector<Finding> judge(const Facts& facts) { return Diagnosis(facts).findings(); }

std::string sentence_of(const text::Catalogue& catalogue, text::Language language, const Finding& finding) {
  // As words: a port is not grouped by thousands.
  return catalogue.say(language, "doctor." + std::string(name_of(finding.trouble)),
                       {{"card", finding.card},
                        {"address", finding.address},
                        {"other", finding.other},
                        {"port", std::to_string(finding.port)},
                        {"page", address_text(finding.address, finding.port)}});
}

}  // namespace kenes::hall
