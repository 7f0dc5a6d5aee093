#include "app/host/kept_net.hpp"

#include <nlohmann/json.hpp>

#include "codec/row_body.hpp"
#include "room/fields.hpp"

namespace kenes::app {

using nlohmann::json;

std::string encode(const KeptNet& net) {
  return json{{"port", net.port}, {"chosen", net.chosen}, {"wall", net.wall}}.dump();
}

KeptNet kept_net(const std::vector<session::Row>& rows) {
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    if (row->kind != session::Row::Kind::note || !row->side) continue;
    const auto note = codec::decode_note(row->body);
    if (!note || note->topic != kNetTopic) continue;
    const json value = json::parse(row->side->text, nullptr, false);
    const room::Fields fields(value);
    const auto port = static_cast<std::uint16_t>(fields.number("port", UINT16_MAX).value_or(0));
    return {port, fields.text("chosen"), fields.yes("wall")};
  }
  return {};
}

}  // namespace kenes::app
