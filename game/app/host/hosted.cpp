#include "app/host/hosted.hpp"

#include <chrono>

#include "app/local_time.hpp"
#include "room/length.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

session::Header header_of(const RoomWish& wish) {
  session::Header header =
      solo::header_for(*wish.bundle.script, stored(wish.bundle.files), {}, wish.seed, wish.level);
  header.options.room = true;
  header.started_ms = now_ms();
  header.languages = {std::string(text::code_of(wish.language))};
  return header;
}

}  // namespace

Bundle of_length(Bundle bundle, std::uint16_t minutes) {
  const auto files = room::with_length(bundle.files, room::plan_for(minutes));
  if (!files) return bundle;
  auto fitted = load_bundle(stored(*files));
  return fitted ? std::move(*fitted) : std::move(bundle);
}

Hosted::Hosted(const text::Catalogue& catalogue, Bundle bundle, std::unique_ptr<journal::File> file,
               std::unique_ptr<session::Session> session, const std::vector<session::Row>& rows)
    : bundle_(std::move(bundle)),
      file_(std::move(file)),
      session_(std::move(session)),
      play_{bundle_.script, bundle_.content, bundle_.texts, catalogue},
      room_(std::make_unique<room::Room>(play_, *session_, rows, steady_ms())),
      net_(kept_net(rows)) {}

std::unique_ptr<Hosted> Hosted::start(const text::Catalogue& catalogue, RoomWish wish, const fs::path& path,
                                      std::optional<KeepFault>& fault) {
  wish.bundle = of_length(std::move(wish.bundle), wish.minutes);
  const session::Header header = header_of(wish);
  auto file = new_journal(path, header, fault);
  session::Ports ports;
  ports.journal = file.get();
  auto session = session::Session::start(wish.bundle.script, header, ports);
  std::unique_ptr<Hosted> hosted(
      new Hosted(catalogue, std::move(wish.bundle), std::move(file), std::move(session), {}));
  static_cast<void>(hosted->room().order(room::SetLength{wish.minutes}));
  return hosted;
}

Result<std::unique_ptr<Hosted>, SittingFault> Hosted::resume(const text::Catalogue& catalogue,
                                                             const fs::path& path) {
  auto opened = journal::open(path);
  if (!opened) return Unexpected{SittingFault(opened.error())};
  const journal::Contents& contents = opened->contents;
  if (!contents.header.options.room) return Unexpected{SittingFault(NotRoom{})};
  auto bundle = load_bundle(contents.header.files);
  if (!bundle) return Unexpected{SittingFault(bundle.error())};
  session::Ports ports;
  ports.journal = opened->file.get();
  auto session = session::Session::resume(bundle->script, contents.header, contents.rows, ports);
  if (!session) return Unexpected{SittingFault(session.error())};
  return std::unique_ptr<Hosted>(
      new Hosted(catalogue, std::move(*bundle), std::move(opened->file), std::move(*session), contents.rows));
}

void Hosted::keep_net(const KeptNet& net) {
  if (net == net_) return;
  net_ = net;
  static_cast<void>(session_->note(kNetTopic, {"en", encode(net)}));
}

fs::path Hosted::journal() const { return file_ ? file_->path() : fs::path(); }

std::int64_t steady_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

std::optional<fs::path> unfinished_room(std::span<const journal::Summary> sessions) {
  for (const journal::Summary& summary : sessions) {
    const bool open = summary.verdict == journal::Verdict::ok && !summary.over && !summary.in_use;
    if (summary.options.room && open) return summary.path;
  }
  return std::nullopt;
}

}  // namespace kenes::app
