#pragma once
// The other end of a connection, byte by byte, so that tests can say what no browser would.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kenes::test {

inline constexpr std::chrono::milliseconds kPatience{
    15'000};  // Of what must come: the machine is others' too.

/// A TCP connection to 127.0.0.1. Never waits longer than told.
class Wire {
 public:
  /// `from`: another address of the loopback card to come from, "127.0.0.2".
  explicit Wire(std::uint16_t port, const char* from = nullptr, int receive_buffer = 0);
  ~Wire();
  Wire(Wire&& other) noexcept;
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;
  Wire& operator=(Wire&&) = delete;

  [[nodiscard]] bool connected() const { return socket_ >= 0; }
  /// False: the other side takes nothing any more.
  bool send(std::string_view bytes);
  void end_sending();
  /// Up to and including `mark`; nothing: it did not come.
  [[nodiscard]] std::optional<std::string> read_past(std::string_view mark,
                                                     std::chrono::milliseconds patience = kPatience);
  [[nodiscard]] std::optional<std::string> read_exactly(std::size_t count,
                                                        std::chrono::milliseconds patience = kPatience);
  /// Everything until the other side ends it; nothing: it did not end.
  [[nodiscard]] std::optional<std::string> read_to_end(std::chrono::milliseconds patience = kPatience);

 private:
  /// Reads once more. False: nothing came, or the end.
  bool read_more(std::chrono::steady_clock::time_point until);

  int socket_ = -1;
  bool ended_ = false;
  std::string read_;
};

/// One request and its whole answer. `host` is what the request calls the server; "{port}" becomes the port.
struct Reply {
  unsigned status = 0;  // 0: no answer came.
  std::string head;
  std::string body;
  /// The value of a header; empty when it is not there.
  [[nodiscard]] std::string header(std::string_view name) const;
};
[[nodiscard]] Reply reply_of(std::string_view answer);
[[nodiscard]] Reply get(std::uint16_t port, std::string_view path, std::string_view more_headers = "",
                        std::string_view method = "GET");

}  // namespace kenes::test
