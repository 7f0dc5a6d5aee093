#include "hall/answers.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "core/hash.hpp"

namespace kenes::hall {
namespace {

constexpr std::string_view kSocketPath = "/ws";
constexpr std::string_view kIconPath = "/favicon.ico";

std::string_view reason_of(unsigned status) {
  switch (status) {
    case 200:
      return "OK";
    case 204:
      return "No Content";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 413:
      return "Content Too Large";
    case 421:
      return "Misdirected Request";
    case 426:
      return "Upgrade Required";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    default:
      return "Service Unavailable";
  }
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return small(x) == small(y); });
}

/// The host of "host:port". IPv6 is not spoken here, so the first colon ends it.
std::string_view name_of_host(std::string_view host) { return host.substr(0, host.find(':')); }

/// What could stand in a Host header: letters, figures, dots and hyphens, then perhaps a port. It is repeated
/// in a header of the answer, so nothing else may pass.
bool is_plain_host(std::string_view host) {
  constexpr std::size_t kLongest = 255;
  return !host.empty() && host.size() <= kLongest && std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= '0' && c <= '9') || (small(c) >= 'a' && small(c) <= 'z') || c == '.' || c == '-' || c == ':';
  });
}

void add(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ").append(value).append("\r\n");
}

std::string head_of(unsigned status, bool keep) {
  std::string head = "HTTP/1.1 " + std::to_string(status) + " ";
  head.append(reason_of(status)).append("\r\n");
  add(head, "Server", "kenes");  // By this the doctor knows us.
  add(head, "Connection", keep ? "keep-alive" : "close");
  add(head, "X-Content-Type-Options", "nosniff");
  add(head, "Referrer-Policy", "no-referrer");
  add(head, "X-Frame-Options", "DENY");
  add(head, "Cross-Origin-Resource-Policy", "same-origin");
  add(head, "Cross-Origin-Opener-Policy", "same-origin");
  return head;
}

/// Nothing but our own files, and no script or style inside a page. `ws://` is said besides 'self' because
/// iOS before 15.4 does not count a WebSocket to the same host as 'self'.
std::string policy_for(std::string_view host) {
  return "default-src 'self'; connect-src 'self' ws://" + std::string(host) +
         "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";
}

std::string tag_of(std::string_view bytes) {
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "\"%016llx\"",
                static_cast<unsigned long long>(hash_bytes(bytes.data(), bytes.size())));
  return text.data();
}

/// If-None-Match is a list of tags, each perhaps weak, or a star. A tag stands in quotes and holds none, so
/// finding it in the list is enough.
bool knows(std::string_view list, std::string_view tag) {
  return list == "*" || list.find(tag) != std::string_view::npos;
}

}  // namespace

Pages::Pages(Site site, const Options& options) : names_(options.names), words_(options.words) {
  for (auto& [path, page] : site) put(path, std::move(page));
}

void Pages::put(std::string path, Page page) {
  std::string tag = tag_of(page.bytes);
  pages_.insert_or_assign(std::move(path),
                          Ready{std::move(page.type), std::move(page.language), std::move(tag),
                                std::make_shared<const std::string>(std::move(page.bytes))});
}

std::string_view Pages::path_of(std::string_view target) { return target.substr(0, target.find('?')); }

bool Pages::is_own(std::string_view host, const Standpoint& here) const {
  const std::string_view name = name_of_host(host);
  if (name == here.own_address || (here.local && same_word(name, "localhost"))) return true;
  return std::any_of(names_.begin(), names_.end(),
                     [name](const std::string& own) { return same_word(own, name); });
}

std::optional<unsigned> Pages::fault_of(const Asked& asked, const Standpoint& here) const {
  if (!asked.single_host || !is_plain_host(asked.host)) return 400;
  // A page elsewhere that has given its own name our address must not get at us through a visitor's browser.
  if (!is_own(asked.host, here)) return 421;
  if (asked.method != "GET" && asked.method != "HEAD") return 405;
  if (asked.body) return 413;
  return std::nullopt;
}

std::optional<Answer> Pages::refuses_upgrade(const Asked& asked, const Standpoint& here) const {
  if (const auto fault = fault_of(asked, here)) return words_for(asked, *fault);
  if (path_of(asked.target) != kSocketPath) return words_for(asked, 404);
  // A browser always says where a WebSocket is asked from, and no page can change it.
  if (!same_word(asked.origin, "http://" + asked.host)) return words_for(asked, 403);
  return std::nullopt;
}

Answer Pages::answer(const Asked& asked, const Standpoint& here) const {
  if (const auto fault = fault_of(asked, here)) return words_for(asked, *fault);
  const std::string_view path = path_of(asked.target);
  if (path == kSocketPath) return words_for(asked, 426);
  if (const auto found = pages_.find(path); found != pages_.end()) return page_answer(asked, found->second);
  if (path != kIconPath) return words_for(asked, 404);
  // Browsers ask for it by themselves; a site without one is no fault.
  Answer none{204, asked.keep, head_of(204, asked.keep), nullptr};
  none.head.append("\r\n");
  return none;
}

Answer Pages::page_answer(const Asked& asked, const Ready& page) {
  const bool known = !asked.known_tag.empty() && knows(asked.known_tag, page.tag);
  Answer answer{known ? 304U : 200U, asked.keep, {}, nullptr};
  answer.head = head_of(answer.status, answer.keep);
  add(answer.head, "ETag", page.tag);
  // Kept, but asked about each time: a new version of the program shows at once.
  add(answer.head, "Cache-Control", "no-cache");
  if (!known) {
    add(answer.head, "Content-Type", page.type);
    add(answer.head, "Content-Length", std::to_string(page.bytes->size()));
    add(answer.head, "Content-Security-Policy", policy_for(asked.host));
    if (!page.language.empty()) add(answer.head, "Content-Language", page.language);
    if (asked.method != "HEAD") answer.body = page.bytes;
  }
  answer.head.append("\r\n");
  return answer;
}

Answer Pages::plain(unsigned status) const { return in_words(status, false, true); }

Answer Pages::words_for(const Asked& asked, unsigned status) const {
  // Only a question that was understood and merely has no page leaves the connection in order.
  return in_words(status, status == 404 && asked.keep, asked.method != "HEAD");
}

Answer Pages::in_words(unsigned status, bool keep, bool with_body) const {
  const auto words = words_.find(status);
  auto text = std::make_shared<const std::string>(
      words == words_.end() ? std::string(reason_of(status)) + "\n" : words->second);
  Answer answer{status, keep, head_of(status, keep), nullptr};
  if (status == 405) add(answer.head, "Allow", "GET, HEAD");
  if (status == 426) add(answer.head, "Upgrade", "websocket");
  add(answer.head, "Content-Type", "text/plain; charset=utf-8");
  add(answer.head, "Content-Length", std::to_string(text->size()));
  add(answer.head, "Content-Security-Policy", "default-src 'none'");
  add(answer.head, "Cache-Control", "no-store");
  answer.head.append("\r\n");
  if (with_body) answer.body = std::move(text);
  return answer;
}

}  // namespace kenes::hall
