#pragma once
// The page of the wall: one idea at a time, in one or two languages. Shows what everybody may see, names
// nobody who is silent and ranks nobody.

#include <nlohmann/json_fwd.hpp>

#include "room/scene.hpp"

namespace kenes::room {

/// What stands on the wall while people come in. Made by whoever knows the network; rows of 0 and 1.
struct WallAddress {
  std::string address;  // "http://192.168.1.5:8080"; empty: nobody can be reached.
  std::vector<std::string> address_qr;
  std::string wifi;  // The network's name; empty: not told.
  std::vector<std::string> wifi_qr;
  friend bool operator==(const WallAddress&, const WallAddress&) = default;
};

enum class Idea : std::uint8_t {
  lobby,
  speaker,
  claim,
  document,
  vote,
  verdict,
  news,
  poll,
  quiz,
  debrief,
  blank
};

/// What the wall is about now.
[[nodiscard]] Idea idea_of(const Scene& scene);

/// `languages`: one or two; none: as the facilitator has set it.
[[nodiscard]] nlohmann::json wall_page(const Scene& scene, const WallAddress& address,
                                       const std::vector<text::Language>& languages);

/// How many parts the debrief has on the wall.
[[nodiscard]] std::size_t debrief_parts(const Scene& scene);

}  // namespace kenes::room

namespace kenes::rules {
template <>
inline constexpr std::array<std::string_view, 11> kNames<room::Idea>{
    "lobby", "speaker", "claim", "document", "vote", "verdict", "news", "poll", "quiz", "debrief", "blank"};
}  // namespace kenes::rules
