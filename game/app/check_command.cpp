#include <ostream>

#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/findings.hpp"

namespace kenes::app {
namespace {

nlohmann::ordered_json json_of(const Finding& finding) {
  return {{"code", finding.code},     {"level", finding.is_error ? "error" : "warning"},
          {"file", finding.file},     {"line", finding.line},
          {"column", finding.column}, {"message", finding.sentence}};
}

}  // namespace

int check(const Setting& setting, const CheckOptions& options) {
  auto list = nlohmann::ordered_json::array();
  bool fault = false;
  for (const std::string& path : options.paths) {
    for (const Finding& finding : check_path(setting, path)) {
      fault = fault || finding.is_error || options.strict;
      if (options.json) {
        list.push_back(json_of(finding));
      } else {
        setting.err << line_of(finding) << '\n';
      }
    }
  }
  if (options.json) {
    setting.out << list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
  }
  return fault ? kFault : kDone;
}

}  // namespace kenes::app
