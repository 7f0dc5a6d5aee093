// `kenes doctor`, from outside. What it finds in broken networks: tests/hall/doctor_network_test.cpp.

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <nlohmann/json.hpp>
#include <sys/socket.h>
#include <unistd.h>

#include "app/program.hpp"

namespace kenes::test {
namespace {

using Json = nlohmann::json;

/// A port of this machine that somebody has: we.
class Taken {
 public:
  Taken() : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in where{};
    where.sin_family = AF_INET;
    socklen_t size = sizeof where;
    auto* address = reinterpret_cast<sockaddr*>(&where);
    if (bind(socket_, address, size) != 0 || listen(socket_, 1) != 0) return;
    if (getsockname(socket_, address, &size) == 0) port_ = ntohs(where.sin_port);
  }
  ~Taken() { close(socket_); }
  Taken(const Taken&) = delete;
  Taken& operator=(const Taken&) = delete;
  [[nodiscard]] std::string port() const { return std::to_string(port_); }

 private:
  int socket_;
  std::uint16_t port_ = 0;
};

TEST(DoctorCommand, SpeaksOfEveryPart) {
  const Ran ran = run_kenes({"doctor", "--json", "--port", "0"});
  EXPECT_EQ(ran.err, "");
  const Json document = Json::parse(ran.out);
  bool fault = false;
  for (const char* part : {"display", "sound", "fonts", "network", "port", "disk"}) {
    ASSERT_TRUE(document.contains(part)) << part;
    const std::string state = document[part]["state"];
    EXPECT_TRUE(state == "ok" || state == "advice" || state == "fault") << state;
    EXPECT_FALSE(document[part]["sentences"].empty()) << part;
    fault = fault || state == "fault";
  }
  EXPECT_EQ(ran.code, fault ? 3 : 0);
  EXPECT_EQ(document["disk"]["state"], "ok");
}

TEST(DoctorCommand, SaysWhatToDoAboutATakenPort) {
  const Taken taken;
  const Ran ran = run_kenes({"doctor", "--json", "--port", taken.port()});
  EXPECT_EQ(ran.code, 3);
  const Json port = Json::parse(ran.out)["port"];
  EXPECT_EQ(port["state"], "fault");
  EXPECT_EQ(port["findings"][0]["trouble"], "port_taken");
  const Ran kk = run_kenes({"doctor", "--lang", "kk", "--port", taken.port()});
  EXPECT_NE(kk.out.find(taken.port() + " порты бос емес"), std::string::npos) << kk.out;
}

}  // namespace
}  // namespace kenes::test
