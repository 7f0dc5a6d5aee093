#include "app/setting.hpp"

#include <ostream>

namespace kenes::app {

void Setting::complain(std::string_view key, const text::Args& args) const {
  err << "kenes: " << say(key, args) << '\n';
}

}  // namespace kenes::app
