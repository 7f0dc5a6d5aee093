#pragma once
// A session in a room with everything it stands on: scenario, journal, the one door, the room. Begun or gone
// on with; says nothing itself.

#include <filesystem>
#include <memory>
#include <optional>
#include <span>

#include "app/host/kept_net.hpp"
#include "app/sitting.hpp"
#include "journal/folder.hpp"
#include "room/room.hpp"

namespace kenes::app {

struct RoomWish {
  Bundle bundle;
  std::uint64_t seed = 0;
  std::string level = "seasoned";
  std::uint16_t minutes = 90;  // Of the whole session.
  text::Language language{};
};

/// The scenario with a rulebook whose parts fit a session of so many minutes; as it is where the rulebook
/// cannot be read, which the loader would have told before.
[[nodiscard]] Bundle of_length(Bundle bundle, std::uint16_t minutes);

class Hosted {
 public:
  /// `catalogue` must outlive what is made. Never fails: where nothing can be kept, `fault` says why and
  /// where, and the session runs unkept. `path`: empty for a new file in the folder of sessions.
  [[nodiscard]] static std::unique_ptr<Hosted> start(const text::Catalogue& catalogue, RoomWish wish,
                                                     const std::filesystem::path& path,
                                                     std::optional<KeepFault>& fault);
  [[nodiscard]] static Result<std::unique_ptr<Hosted>, SittingFault> resume(
      const text::Catalogue& catalogue, const std::filesystem::path& path);

  [[nodiscard]] room::Room& room() { return *room_; }
  [[nodiscard]] const Bundle& bundle() const { return bundle_; }
  [[nodiscard]] session::Session& session() { return *session_; }
  [[nodiscard]] const KeptNet& net() const { return net_; }
  /// Written down if it is another.
  void keep_net(const KeptNet& net);
  /// Empty: nothing is kept.
  [[nodiscard]] std::filesystem::path journal() const;

 private:
  Hosted(const text::Catalogue& catalogue, Bundle bundle, std::unique_ptr<journal::File> file,
         std::unique_ptr<session::Session> session, const std::vector<session::Row>& rows);

  Bundle bundle_;
  std::unique_ptr<journal::File> file_;
  std::unique_ptr<session::Session> session_;
  room::Play play_;
  std::unique_ptr<room::Room> room_;
  KeptNet net_;
};

/// Milliseconds of a clock that never goes back; what a room lives by.
[[nodiscard]] std::int64_t steady_ms();

/// The latest session in a room that is not over and can be gone on with, of sessions in their order.
[[nodiscard]] std::optional<std::filesystem::path> unfinished_room(
    std::span<const journal::Summary> sessions);

}  // namespace kenes::app
