#pragma once
// What a request is answered: pure judgement over what was asked, without a socket. So it can be tested by
// example and fed with nonsense.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "hall/server.hpp"

namespace kenes::hall {

/// One request, as far as it concerns us.
struct Asked {
  std::string method;
  std::string target;       // As it came: path and question.
  std::string host;         // Empty: none was said.
  std::string origin;       // The same.
  std::string known_tag;    // If-None-Match.
  bool single_host = true;  // Host was said once, not twice.
  bool upgrade = false;     // To a WebSocket.
  bool body = false;        // Something follows the header.
  bool keep = true;         // The connection is to stay.
};

/// Where the request came in.
struct Standpoint {
  std::string own_address;  // Of this end of the connection.
  bool local = false;       // The other end is this machine, by its loopback card.
};

/// What goes back. `page` is shared: a page that is replaced stays alive while it is being sent.
struct Answer {
  unsigned status = 0;
  bool keep = false;
  std::string head;                         // With the empty line at its end.
  std::shared_ptr<const std::string> body;  // Nothing for HEAD, 204 and 304.
};

/// A site made ready: every page with its tag.
class Pages {
 public:
  Pages(Site site, const Options& options);
  void put(std::string path, Page page);

  /// Whether the request may become a WebSocket: nothing, or the answer that says why not.
  [[nodiscard]] std::optional<Answer> refuses_upgrade(const Asked& asked, const Standpoint& here) const;
  [[nodiscard]] Answer answer(const Asked& asked, const Standpoint& here) const;
  /// An answer in plain words, after which the connection ends.
  [[nodiscard]] Answer plain(unsigned status) const;

  /// The path of a request's target: what stands before the question mark.
  [[nodiscard]] static std::string_view path_of(std::string_view target);

 private:
  struct Ready {
    std::string type;
    std::string language;
    std::string tag;
    std::shared_ptr<const std::string> bytes;
  };
  /// The status of what is wrong with the request whatever it asks for.
  [[nodiscard]] std::optional<unsigned> fault_of(const Asked& asked, const Standpoint& here) const;
  [[nodiscard]] bool is_own(std::string_view host, const Standpoint& here) const;
  [[nodiscard]] static Answer page_answer(const Asked& asked, const Ready& page);
  [[nodiscard]] Answer words_for(const Asked& asked, unsigned status) const;
  [[nodiscard]] Answer in_words(unsigned status, bool keep, bool with_body) const;

  std::map<std::string, Ready, std::less<>> pages_;
  std::vector<std::string> names_;
  std::map<unsigned, std::string> words_;
};

}  // namespace kenes::hall
