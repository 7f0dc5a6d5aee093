#pragma once
// The sounds of the window. Nothing is said by sound alone, so a machine without a sound device, or without
// one of the files, is no fault: it is silent.

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace kenes::platform {

enum class Sound : std::uint8_t {
  glass,        // A pen on a glass: the chair wants to be heard.
  paper,        // A document slides onto the table.
  hush,         // The hall settles.
  card,         // A card is raised in a vote.
  page,         // A page is turned.
  bell_minute,  // One minute is left.
  bell_up,      // Time is up.
  end_warm,     // The end, and something was reached.
  end_plain,    // The end.
};
/// The files, without `.wav`, in the order of Sound.
inline constexpr std::array<std::string_view, 9> kSoundNames{
    "glass", "paper", "hush", "card", "page", "bell_minute", "bell_up", "end_warm", "end_plain"};

/// Plays from a thread of its own, which also finds the device and reads the files: a call costs its caller
/// no more than a lock, whatever the device does. Prints nothing and never ends the program.
class Sounds {
 public:
  enum class State : std::uint8_t { preparing, ready, silent };

  /// `folder`: where the files are. Returns at once; the device is looked for meanwhile.
  explicit Sounds(std::filesystem::path folder);
  /// Waits for a device that is just being looked for; what plays, stops.
  ~Sounds();
  Sounds(const Sounds&) = delete;
  Sounds& operator=(const Sounds&) = delete;

  /// Lost while silent, muted or at volume 0: a sound that comes late is worse than none.
  void play(Sound sound);
  /// 0 – 100; what is beyond is taken as the nearest. 100 at first.
  void set_volume(int percent);
  /// What plays stops at once. Not muted at first.
  void mute(bool on);

  /// `silent`: there is no device. It is not looked for again.
  [[nodiscard]] State state() const;
  /// Waits until it is known whether there is a device; for tests and benchmarks.
  [[nodiscard]] State settled() const;
  /// How many sounds have been begun.
  [[nodiscard]] std::size_t begun() const;
  /// Waits until all that was asked for so far was begun or dropped; for tests.
  void catch_up() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace kenes::platform
