#pragma once
// Before a session in a room: one page, filled in from top to bottom in less than three minutes. Everything
// on it has an answer already; what is typed once is there again the next time.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/pen.hpp"

namespace kenes::ui {

struct PrepareModel {
  struct Scenario {
    std::string title;
    std::string below;                  // "12 seats · …".
    std::string faulty;                 // Why it cannot be played; empty: it can.
    std::vector<std::string> claims{};  // What a short session can be about, the most central first.
  };
  struct Length {
    std::uint16_t minutes = 90;
    std::string below;       // How they are divided.
    bool one_claim = false;  // Time for one claim and one vote.
  };
  std::vector<Scenario> scenarios;
  std::vector<Length> lengths;
  std::string fault;  // Why the last wish could not be granted; empty: it was.
};

/// What the facilitator has filled in. Belongs to the caller.
struct PrepareDraft {
  std::size_t scenario = 0;
  std::size_t length = 2;
  std::size_t claim = 0;  // Of the scenario's `claims`.
  bool bots = true;       // They play free seats; otherwise those are absent.
  std::vector<text::Language> wall{text::Language::kk,
                                   text::Language::ru};  // One or two, the first on the left.
  std::string wifi, password;
  std::string port = "8080";
  std::string pin;  // Four figures, or nothing.
};

/// `rehearse`: with bots alone, ten times as fast.
enum class PrepareWish : std::uint8_t { begin, rehearse, back };
[[nodiscard]] std::optional<PrepareWish> prepare_screen(const Pen& pen, const PrepareModel& model,
                                                        PrepareDraft& draft);

/// What stands in the field is not a port, or not a PIN: nothing begins with it.
[[nodiscard]] bool is_port(const std::string& text);
[[nodiscard]] bool is_pin(const std::string& text);

}  // namespace kenes::ui
