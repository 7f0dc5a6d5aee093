#pragma once
// What tells the people apart: a row of features each. The drawing is the same for all.

#include <string_view>

#include "stage/palette.hpp"

namespace kenes::stage {

enum class Skull : std::uint8_t { oval, round, square, heart, full };
enum class Hair : std::uint8_t {
  none,
  cropped,
  parted,
  receding,
  swept,
  quiff,
  curls,
  bob,
  fringe,
  pulled,  // Back, with a bun, a tail or a braid by Tail.
  waves,
  perm,
  bouffant
};
enum class Tail : std::uint8_t { none, bun, low, high, braid };
enum class Beard : std::uint8_t { none, stubble, moustache, walrus, goatee, short_full, long_pointed };
enum class Hat : std::uint8_t { none, takiya, tymaq, flat_cap, scarf, kimeshek, peaked };
enum class Glasses : std::uint8_t { none, thin, heavy, round, half_moon, two_pairs };
enum class Clothes : std::uint8_t {
  suit,       // With a tie.
  jacket,     // Over an open collar.
  roll_neck,  // Under a jacket.
  tweed,      // With a waistcoat and a tie.
  cardigan,
  waistcoat,  // Embroidered, over a shirt.
  chapan,
  kamzol,
  white_coat,
  blouse,
  shawl,
  hoodie,
  quilted,
  overall,
  safety_vest,
  uniform
};

struct Person {
  std::string_view id;
  bool woman = false;
  Colour skin;
  Colour hair;
  Colour eyes;
  Skull skull = Skull::oval;
  float wide = 1;  // Of the head.
  float tall = 1;
  float build = 1;  // Of neck and shoulders.
  int age = 1;      // 0: under thirty … 3: over sixty.
  float brows = 1;  // How heavy.
  float nose = 1;   // How long.
  Hair cut = Hair::none;
  Tail tail = Tail::none;
  Beard beard = Beard::none;
  Hat hat = Hat::none;
  Colour hat_colour{}, hat_trim{};
  Glasses glasses = Glasses::none;
  Clothes clothes = Clothes::suit;
  Colour cloth{}, under{}, accent{};
  Colour ground{};  // Behind the person on a card.
};

/// The first person for an id that nobody has.
[[nodiscard]] const Person& person_of(std::string_view id);

}  // namespace kenes::stage
