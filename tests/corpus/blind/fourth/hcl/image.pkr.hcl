packer {
  required_plugins {
    amazon = {
      source  = "github.com/hashicorp/amazon"
      version = ">= 1.3.0"
    }
  }
}

source "amazon-ebs" "collector" {
  ami_name      = "collector-{{timestamp}}"
  instance_type = "t3.small"
  region        = "eu-central-1"
  ssh_username  = "admin"
}

build {
  sources = ["source.amazon-ebs.collector"]
  provisioner "shell" {
    environment_vars = [
      "DEBIAN_FRONTEND=noninteractive",
      "BYTESTACK_API_KEY={{key:base62:40}}",
    ]
    script = "provision.sh"
  }
}
