#include "app/host/phone_site.hpp"

#include <fstream>
#include <iterator>

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

std::string type_of(const fs::path& file) {
  static const std::map<std::string, std::string> kTypes{{".html", "text/html; charset=utf-8"},
                                                         {".js", "text/javascript; charset=utf-8"},
                                                         {".css", "text/css; charset=utf-8"},
                                                         {".svg", "image/svg+xml"},
                                                         {".png", "image/png"}};
  const auto type = kTypes.find(file.extension().string());
  return type == kTypes.end() ? std::string() : type->second;
}

std::string path_of(const fs::path& file) {
  const std::string name = file.filename().string();
  if (name == "index.html") return "/";
  if (name == "wall.html") return "/wall";
  return "/" + name;
}

}  // namespace

hall::Site phone_site(const fs::path& folder) {
  hall::Site site;
  std::error_code ignored;  // An empty site says it.
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string type = type_of(entry.path());
    if (type.empty()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    site[path_of(entry.path())] = hall::Page{std::move(bytes), type, {}};
  }
  return site;
}

}  // namespace kenes::app
