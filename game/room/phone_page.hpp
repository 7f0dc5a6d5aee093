#pragma once
// The page of one phone, whole: a pure function of the state, the person and the language.

#include <set>

#include <nlohmann/json_fwd.hpp>

#include "room/asking.hpp"
#include "room/scene.hpp"
#include "room/seating.hpp"

namespace kenes::room {

/// Who looks, and what the network knows of the others.
struct Onlooker {
  const session::Person* person = nullptr;  // Null: not in yet.
  text::Language language{};
  const std::set<session::PersonId>* online = nullptr;  // Whose phones are connected.
  std::optional<std::size_t> poll;                      // This person's choice in the open poll.
  const Asking* asking = nullptr;                       // Who waits for a nod, …
  const Asked* asked = nullptr;                         // … this phone among them; null: it does not.
  const Ties* ties = nullptr;                           // As this person has told them; null: not at all.
  bool swaps = false;                                   // Waits for somebody to change seats with.
};

/// `shared`: public_page in that language. Without `words`, which go out with whole pages alone.
[[nodiscard]] nlohmann::json phone_page(const Scene& scene, const Onlooker& who,
                                        const nlohmann::json& shared);

}  // namespace kenes::room
